import io
import re
import zipfile


def solve(question):
    shown = int(re.search(r"(\d+) intertitres", question.instruction)[1])
    with zipfile.ZipFile(io.BytesIO(question.attachments["dossier.odt"]["bytes"])) as inside:
        return shown - inside.read("content.xml").decode().count('text:outline-level="2"')
