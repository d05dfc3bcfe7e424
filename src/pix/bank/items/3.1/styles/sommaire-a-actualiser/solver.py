import html
import io
import re
import zipfile


def solve(question):
    wanted = re.search(r"commence « \*\*(.+?)\*\* »", question.instruction)[1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["livret.docx"]["bytes"])) as inside:
        source = html.unescape(inside.read("word/document.xml").decode())
    page = 1
    for paragraph in re.findall(r"<w:p>.*?</w:p>", source):
        page += "<w:pageBreakBefore/>" in paragraph
        if '"Heading1"' in paragraph and f">{wanted}<" in paragraph:
            return page
    return 0
