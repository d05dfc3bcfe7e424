"""What can be refused of a calibration. Each says it to the person who accepts it.

The core refuses too: `AnswersError`, there is nothing to estimate from.
"""

from django.utils.translation import gettext_lazy as _


class CalibrationRefusal(Exception):
    message = _("This cannot be done with this calibration.")

    def __init__(self) -> None:
        super().__init__(str(self.message))


class RunNotFound(CalibrationRefusal):
    message = _("This calibration does not exist.")


class RunDidNotConverge(CalibrationRefusal):
    message = _("This estimation did not converge: it cannot be accepted.")


class NotEstimated(CalibrationRefusal):
    """Questions named that the calibration did not estimate."""

    message = _("This calibration did not estimate these questions: %(names)s.")

    def __init__(self, names: list[str]) -> None:
        self.names = tuple(names)
        Exception.__init__(self, str(self.message) % {"names": ", ".join(names)})
