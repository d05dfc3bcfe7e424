import io
import re
import zipfile


def solve(question):
    year = re.search(r"\*\*(\d{4})\*\*", question.instruction)[1]
    files = question.attachments["archives-club.zip"]["files"]
    with zipfile.ZipFile(io.BytesIO(files[f"saison-{year}.zip"]["bytes"])) as inside:
        return re.search(r"équipe : (\w+)", inside.read("equipe.txt").decode())[1].lower()
