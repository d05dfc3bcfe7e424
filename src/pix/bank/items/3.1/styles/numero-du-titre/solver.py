import html
import io
import re
import zipfile


def solve(question):
    wanted = re.search(r"le titre « \*\*(.+?)\*\* »", question.instruction)[1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["rapport.odt"]["bytes"])) as inside:
        source = html.unescape(inside.read("content.xml").decode())
    counters = [0, 0, 0]
    for level, title in re.findall(r'<text:h [^>]*outline-level="(\d)"[^>]*>(.*?)</text:h>', source):
        rank = int(level) - 1
        counters = [*counters[:rank], counters[rank] + 1, *[0] * (2 - rank)]
        if title == wanted:
            return ".".join(str(counter) for counter in counters if counter)
    return ""
