import io
import re
import zipfile


def solve(question):
    width = question.number(re.search(r"largeur à \*\*([\d,]+) cm", question.instruction)[1])
    with zipfile.ZipFile(io.BytesIO(question.attachments["carte.odt"]["bytes"])) as inside:
        source = inside.read("content.xml").decode()
    size = [float(re.search(rf'svg:{name}="([\d.]+)cm"', source)[1]) for name in ("width", "height")]
    return round(question.number(str(float(width) * size[1] / size[0])), 2)
