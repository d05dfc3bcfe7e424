"""What can be refused in a test. Each says it to the person; the status is the one of the reply."""

from django.utils.translation import gettext_lazy as _

from pix.core.items.variant import Variant


class TestRefusal(Exception):
    status = 409
    message = _("This is not possible now.")

    def __init__(self, message: object | None = None) -> None:
        self.message = message or self.message
        super().__init__(str(self.message))


class AssessmentNotFound(TestRefusal):
    status = 404
    message = _("This test does not exist.")


class NothingToAnswer(TestRefusal):
    message = _("This test is over: your answers are kept, and no more can be given.")


class NotTheQuestionAsked(TestRefusal):
    message = _("This question had already been answered: here is where you are.")


class EmptyAnswer(TestRefusal):
    """Nothing to grade, or not enough. `typed` is what was posted, to be kept on the page."""

    status = 422
    by_type = {
        "QCU": _("Choose an answer, or skip the question."),
        "QCM": _("Tick at least two answers, or skip the question."),
        "QROC": _("Write your answer, or skip the question."),
        "nombre": _("Write a number, zero or more, or skip the question."),
        "state": _("Do what is asked in the window, or skip the question."),
    }

    def __init__(self, variant: Variant, typed: str) -> None:
        self.typed = typed
        kind = "state" if variant.auto_reply else variant.type
        if kind == "QROC" and variant.format == "nombre":
            kind = "nombre"
        super().__init__(self.by_type.get(kind, _("Fill in every field, or skip the question.")))


class AnswerRefused(TestRefusal):
    status = 400
    message = _("This answer could not be read. It was not recorded: please answer again.")


class AnswerTooLarge(TestRefusal):
    status = 413
    message = _("This answer is too long: 10,000 characters at most.")


class TooEarly(TestRefusal):
    status = 412

    def __init__(self, days: int) -> None:
        self.days = days
        super().__init__()


class HighestLevelReached(TestRefusal):
    status = 403
    message = _("You have reached the highest level of this competence.")


class CompetenceNotPlayable(TestRefusal):
    status = 404
    message = _("This competence has no question yet.")
