import html
import io
import re
import zipfile


def solve(question):
    with zipfile.ZipFile(io.BytesIO(question.attachments["rapport.odt"]["bytes"])) as inside:
        source = html.unescape(inside.read("content.xml").decode())
    before, found = 0, set()
    for level, title in re.findall(r'<text:h [^>]*outline-level="(\d)"[^>]*>(.*?)</text:h>', source):
        if int(level) > before + 1:
            found.add(title)
        before = int(level)
    return found
