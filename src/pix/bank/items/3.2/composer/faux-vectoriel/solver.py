from xml.etree import ElementTree

SHAPES = {"circle", "path", "rect", "polygon", "ellipse", "line", "text"}


def solve(question):
    flat = set()
    for path, file in question.attachments["logos.zip"]["files"].items():
        tags = {thing.tag.split("}")[-1] for thing in ElementTree.fromstring(file["source"])}  # noqa: S314 our own drawing
        if not tags & SHAPES:
            flat.add(path.split("/")[-1].removesuffix(".svg"))
    return flat
