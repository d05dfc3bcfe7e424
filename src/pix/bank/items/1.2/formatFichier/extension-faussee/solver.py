import io
import re
import zipfile

PART = {"ODT": "content.xml", "DOCX": "word/document.xml"}


def solve(question):
    part = PART[re.search(r"format (\w+)\*\*", question.instruction)[1]]
    found = set()
    for name, file in question.attachments["depannage.zip"]["files"].items():
        data = file["bytes"]
        if data.startswith(b"PK") and not name.endswith((".odt", ".docx")):
            with zipfile.ZipFile(io.BytesIO(data)) as inside:
                text = re.sub(r"<[^>]+>", " ", inside.read(part).decode())
            found.add(re.search(r"retenir est\s+(\w+)\.", text)[1])
    return found
