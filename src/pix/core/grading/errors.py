"""What can be wrong with an answer or with the content it is compared to."""


class GradingError(ValueError):
    """Base of the errors of grading."""


class UnreadableYaml(GradingError):
    """A text that should be a mapping of fields is not one (`YamlParsingError` on the wire)."""


class UnreadableAnswer(UnreadableYaml):
    """The posted fields cannot be read: nothing may be saved, the sender made a mistake."""


class AnswerTooLong(UnreadableAnswer):
    """The posted text is longer than what a page lets a person write."""


class UnreadableSolution(UnreadableYaml):
    """The solution of a question cannot be read: its author has to correct it."""


class MalformedProposals(GradingError):
    """The proposals of a question cannot be read: their author has to correct them."""
