import io
import re
import zipfile


def solve(question):
    with zipfile.ZipFile(io.BytesIO(question.attachments["inscrits.xlsx"]["bytes"])) as inside:
        source = inside.read("xl/worksheets/sheet1.xml").decode()
    return len(re.findall(r'<row [^>]*hidden="1"', source))
