from xml.etree import ElementTree


def solve(question):
    objects = list(ElementTree.fromstring(question.attachments["affiche.svg"]["source"]))  # noqa: S314 our own drawing
    (rank,) = [n for n, thing in enumerate(objects) if thing.tag.endswith("circle")]
    disc = objects[rank]
    middle, radius = float(disc.get("cy")), float(disc.get("r"))
    return {
        thing.text
        for thing in objects[:rank]
        if thing.tag.endswith("text") and abs(float(thing.get("y")) - middle) < radius
    }
