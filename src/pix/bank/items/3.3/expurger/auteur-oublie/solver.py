import io
import re
import zipfile

AUTHORS = r'(?:w:author="|<dc:creator>|<meta:initial-creator>)([^"<]+)'


def solve(question):
    found = set()
    for file in question.attachments["temoignages.zip"]["files"].values():
        with zipfile.ZipFile(io.BytesIO(file["bytes"])) as inside:
            for part in inside.namelist():
                if part.endswith(".xml"):
                    found |= set(re.findall(AUTHORS, inside.read(part).decode()))
    return {name.split(" ", 1)[1] for name in found if name != "Relecture"}
