import html
import io
import re
import zipfile


def solve(question):
    title, seconds = re.search(
        r"régler « \*\*(.+?)\*\* » sur \*\*(\d+) secondes", question.instruction
    ).groups()
    with zipfile.ZipFile(io.BytesIO(question.attachments["vitrine.odp"]["bytes"])) as inside:
        source = html.unescape(inside.read("content.xml").decode())
    times = {}
    for style in re.findall(r"<style:style .*?</style:style>", source):
        timed = re.search(r'style:name="(\w+)".*duration="PT00H(\d\d)M(\d\d)S"', style)
        if timed:
            shown = "hidden" not in style
            times[timed[1]] = shown * (60 * int(timed[2]) + int(timed[3]))
    total = 0
    for page in source.split("<draw:page ")[1:]:
        own = times[re.search(r'draw:style-name="(\w+)"', page)[1]]
        total += int(seconds) if f">{title}<" in page and own else own
    return total
