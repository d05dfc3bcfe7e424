import io
import re
import zipfile


def solve(question):
    with zipfile.ZipFile(io.BytesIO(question.attachments["article.docx"]["bytes"])) as inside:
        words = re.findall(r"<w:t[^>]*>([^<]*)</w:t>", inside.read("word/document.xml").decode())
    return sum(len(re.findall(r" (?=[;:!?](?:\s|$))", text)) for text in words)
