import html
import io
import re
import zipfile


def solve(question):
    start = re.search(r"commence par « \*\*(.+?)\*\* »", question.instruction)[1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["temoignages.odt"]["bytes"])) as inside:
        content = html.unescape(inside.read("content.xml").decode())
        styles = inside.read("styles.xml").decode()
    name = re.search(rf'<text:p text:style-name="([^"]+)">{re.escape(start)}', content)[1]
    style = re.search(rf'style:name="{name}".*?</style:style>', styles)[0]
    return question.number(re.search(r'margin-left="([\d.]+)cm"', style)[1])
