import html
import io
import re
import zipfile

PARTS = {"odt": "meta.xml", "docx": "docProps/core.xml"}


def solve(question):
    found = set()
    for name, file in question.attachments.items():
        with zipfile.ZipFile(io.BytesIO(file["bytes"])) as inside:
            meta = inside.read(PARTS[name.rpartition(".")[2]]).decode()
        found.add(html.unescape(re.search(r"<dc:title[^>]*>([^<]+)</dc:title>", meta)[1]))
    return found
