import re


def solve(question):
    wanted = re.search(r"est une? \w+ (PNG|JPEG|GIF|PDF|ODT) \?", question.instruction)[1]
    rows = re.findall(r"^\| (.+?) \| `([0-9A-F ]+)` \|", question.instruction, re.MULTILINE)
    start = next(bytes.fromhex(octets) for names, octets in rows if wanted in names)
    files = question.attachments["recuperation.zip"]["files"]
    return {name for name, file in files.items() if file["bytes"].startswith(start)}
