class CertificateNotFound(Exception):
    """No certificate may be shown: it does not exist, is not published, or is somebody else's."""


class CertificateCodeMalformed(Exception):
    """What was typed cannot be a verification code."""
