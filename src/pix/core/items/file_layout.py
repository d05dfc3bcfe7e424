"""Values of layout that some texts and slides add: lines of a style, slides that pass by themselves.

They extend the values of `file_texts` without changing them: what already exists is written as before.
"""

from decimal import Decimal

from attrs import field, frozen, validators

from pix.core.items.file_texts import NamedStyle, Slide

__all__ = ["LaidStyle", "TimedSlide"]


@frozen
class LaidStyle(NamedStyle):
    """A paragraph style that also sets its lines: `line_height` in percent, indents in centimetres.

    In .odt and .docx; a PDF keeps neither.
    """

    line_height: int | None = field(default=None, validator=validators.optional(validators.ge(50)))
    left: Decimal | int | float = 0
    right: Decimal | int | float = 0
    first_line: Decimal | int | float = 0


@frozen
class TimedSlide(Slide):
    """A slide that gives way to the next one by itself after `seconds`."""

    seconds: int = field(default=5, validator=validators.ge(1))
