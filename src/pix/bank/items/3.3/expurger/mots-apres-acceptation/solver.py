import io
import re
import zipfile


def solve(question):
    with zipfile.ZipFile(io.BytesIO(question.attachments["communique.docx"]["bytes"])) as inside:
        source = inside.read("word/document.xml").decode()
    kept = re.sub(r"<w:del .*?</w:del>", "", source)
    paragraphs = re.findall(r"<w:p>.*?</w:p>", kept)
    return sum(len("".join(re.findall(r"<w:t[^>]*>([^<]*)<", one)).split()) for one in paragraphs)
