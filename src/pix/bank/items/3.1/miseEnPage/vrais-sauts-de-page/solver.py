import io
import zipfile


def solve(question):
    with zipfile.ZipFile(io.BytesIO(question.attachments["recettes.docx"]["bytes"])) as inside:
        return inside.read("word/document.xml").decode().count("<w:pageBreakBefore/>")
