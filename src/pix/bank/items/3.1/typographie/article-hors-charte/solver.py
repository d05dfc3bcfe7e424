import io
import re
import zipfile


def solve(question):
    charter = question.attachments["charte.odt"]["text"]
    size = re.search(r"Taille : (\d+)", charter)[1]
    colour = re.search(r"Couleur : (#\w+)", charter)[1]
    font = re.search(r"Police : (.+)", charter)[1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["gazette.odt"]["bytes"])) as inside:
        source = inside.read("content.xml").decode()
    good = {
        name
        for name, look in re.findall(r'style:name="(T\d+)" style:family="text">(.*?)</style:style>', source)
        if f'"{size}pt"' in look and colour in look and font in look
    }
    body = source.split("<office:body>")[1]
    found = set()
    for number, style in re.findall(
        r'>Article (\d+)[^<]*</text:h>.*?<text:span text:style-name="(\w+)"', body
    ):
        if style not in good:
            found.add(int(number))
    return found
