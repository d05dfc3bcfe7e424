import re
from xml.etree import ElementTree


def solve(question):
    hidden, veil = re.search(r"calque « (.+?) » est .+? calque « (.+?) »", question.instruction).groups()
    seen = {}
    for layer in ElementTree.fromstring(question.attachments["enigme.svg"]["source"]):  # noqa: S314 our own drawing
        if not layer.tag.endswith("}g") or layer.get("id") == hidden:
            continue
        if not (layer.get("id") == veil or layer.get("opacity") is None):
            raise ValueError("the question is not what it should be")
        for thing in layer:
            if thing.tag.endswith("text"):
                seen[int(thing.get("x"))] = thing.text
    return "".join(seen[x] for x in sorted(seen))
