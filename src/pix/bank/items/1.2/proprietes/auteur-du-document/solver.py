import io
import re
import zipfile

PARTS = {"odt": ("meta.xml", "meta:initial-creator"), "docx": ("docProps/core.xml", "dc:creator")}


def solve(question):
    found = set()
    for name, file in question.attachments.items():
        part, tag = PARTS[name.rpartition(".")[2]]
        with zipfile.ZipFile(io.BytesIO(file["bytes"])) as inside:
            found.add(re.search(rf"<{tag}[^>]*>([^<]+)</{tag}>", inside.read(part).decode())[1])
    return found
