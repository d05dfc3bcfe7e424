import io
import re
import zipfile


def solve(question):
    masked, before = re.findall(r"« \*\*(.+?)\*\* »", question.instruction)
    with zipfile.ZipFile(io.BytesIO(question.attachments["soiree.odp"]["bytes"])) as inside:
        source = inside.read("content.xml").decode()
    hidden = set()
    for style in re.findall(r"<style:style .*?</style:style>", source):
        if 'presentation:visibility="hidden"' in style:
            hidden.add(re.search(r'style:name="(\w+)"', style)[1])
    shown = []
    for page in source.split("<draw:page ")[1:]:
        title = re.search(r'"Title">([^<]+)<', page)[1].replace("&apos;", "'").replace("&#x27;", "'")
        if re.search(r'draw:style-name="(\w+)"', page)[1] not in hidden and title != masked:
            shown.append(title)
    return shown[shown.index(before) + 1]
