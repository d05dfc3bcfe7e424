import html
import io
import re
import zipfile


def solve(question):
    wanted = re.findall(r"« \*\*(.+?)\*\* »", question.instruction)[-1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["recueil.odt"]["bytes"])) as inside:
        source = html.unescape(inside.read("content.xml").decode())
    cards = re.findall(r'<text:p text:style-name="Fiche">(.*?)</text:p>', source)
    return 2 + cards.index(wanted)
