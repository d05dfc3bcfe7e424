class PartnerRefusal(Exception):
    """A program of a partner is refused."""


class UnknownClient(PartnerRefusal):
    """No such client, or the wrong secret: one answer for both."""


class ScopeNotGranted(PartnerRefusal):
    """The client may not read this."""


class InvalidToken(PartnerRefusal):
    """Absent, unknown or expired."""
