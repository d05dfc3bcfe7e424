import html
import io
import re
import zipfile


def solve(question):
    wanted = re.search(r"du titre « \*\*(.+?)\*\* »", question.instruction)[1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["brochure.docx"]["bytes"])) as inside:
        source = html.unescape(inside.read("word/document.xml").decode())
    run = next(run for run in re.findall(r"<w:r>.*?</w:r>", source) if f">{wanted}<" in run)
    return re.search(r'<w:color w:val="(\w+)"', run)[1]
