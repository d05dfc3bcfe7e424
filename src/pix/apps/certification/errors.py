"""What can be refused of a version. Each says it to the person who prepares it.

Two refusals come from the core with their reasons: `VersionRefusedError.problems` (the version cannot be
saved) and `PublicationRefusedError.broken` (limits that its report breaks).
"""

from django.utils.translation import gettext_lazy as _


class VersionRefusal(Exception):
    message = _("This cannot be done with this version.")

    def __init__(self) -> None:
        super().__init__(str(self.message))


class VersionNotFound(VersionRefusal):
    message = _("No version has this name.")


class VersionIsPublished(VersionRefusal):
    message = _("This version is published: it no longer changes. Prepare another one.")


class ReportIsOutdated(VersionRefusal):
    message = _("The version has changed since this report was made: simulate it again.")


class NothingToSimulate(VersionRefusal):
    message = _("No question is left for this language and accessibility.")


class ExpertCalibrationNotAllowed(VersionRefusal):
    message = _(
        "The parameters of some questions are guesses of their authors: such a version is published only for "
        "a demonstration."
    )


class VersionStartsInThePast(VersionRefusal):
    message = _("A version cannot start in the past: it would change results already given.")


class VersionStartsWithAnother(VersionRefusal):
    message = _("Another version already starts at this moment.")
