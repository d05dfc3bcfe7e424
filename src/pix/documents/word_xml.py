"""Names of the .docx vocabulary and its live fields."""

from pix.documents.markup import tag, text

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def field_codes(instruction: str) -> tuple[str, str]:
    """What comes before and after the last known result of a field."""

    def edge(kind: str) -> str:
        return tag("w:r", None, tag("w:fldChar", {"w:fldCharType": kind}))

    code = tag("w:r", None, tag("w:instrText", {"xml:space": "preserve"}, text(instruction)))
    return edge("begin") + code + edge("separate"), edge("end")


def written(content: str, deleted: bool = False) -> str:
    """Text with its spaces, tabulations and line breaks."""
    name = "w:delText" if deleted else "w:t"
    pieces = []
    for number, line in enumerate(content.split("\n")):
        pieces.append("<w:br/>" if number else "")
        for index, part in enumerate(line.split("\t")):
            pieces.append("<w:tab/>" if index else "")
            pieces.append(tag(name, {"xml:space": "preserve"}, text(part)) if part else "")
    return "".join(pieces)
