import io
import re
import zipfile


def solve(question):
    number = int(re.search(r"diapositive \*\*(\d+)\*\*", question.instruction)[1])
    with zipfile.ZipFile(io.BytesIO(question.attachments["ateliers.odp"]["bytes"])) as inside:
        pages = inside.read("content.xml").decode().split("<draw:page ")[1:]
    return re.search(r"Enseigne : ([^<]+)<", pages[number - 1])[1]
