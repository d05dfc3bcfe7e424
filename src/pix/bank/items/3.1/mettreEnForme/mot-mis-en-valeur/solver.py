import io
import re
import zipfile

MARKS = {"en gras": "<w:b/>", "en italique": "<w:i/>", "souligné": "<w:u "}


def solve(question):
    look = re.search(r"écrit \*\*([\w ]+)\*\*", question.instruction)[1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["atelier.docx"]["bytes"])) as inside:
        runs = re.findall(r"<w:r>(.*?)</w:r>", inside.read("word/document.xml").decode())
    return {re.search(r"<w:t[^>]*>([^<]+)<", run)[1] for run in runs if MARKS[look] in run}
