import re
from xml.etree import ElementTree


def solve(question):
    """A text drawn before the black rectangle that covers it."""
    files = question.attachments["cartes.zip"]["files"]
    (source,) = [file["source"] for path, file in files.items() if path.endswith(".svg")]
    objects = list(ElementTree.fromstring(source))  # noqa: S314 our own drawing
    black = next(n for n, thing in enumerate(objects) if thing.get("fill") == "#000000")
    cover = objects[black]
    left, top = float(cover.get("x")), float(cover.get("y"))
    right, bottom = left + float(cover.get("width")), top + float(cover.get("height"))
    return {
        thing.text
        for thing in objects[:black]
        if thing.text
        and re.fullmatch(r"\d+", thing.text)
        and left <= float(thing.get("x")) <= right
        and top <= float(thing.get("y")) <= bottom
    }
