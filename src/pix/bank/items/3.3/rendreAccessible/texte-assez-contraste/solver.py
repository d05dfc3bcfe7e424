import io
import re
import zipfile


def luminance(code):
    parts = [int(code[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def solve(question):
    with zipfile.ZipFile(io.BytesIO(question.attachments["panneau.docx"]["bytes"])) as inside:
        source = inside.read("word/document.xml").decode()
    found = set()
    for run in re.findall(r"<w:r>.*?</w:r>", source):
        ink, paper = re.search(r'w:color w:val="(\w{6})"', run), re.search(r'w:fill="(\w{6})"', run)
        if ink and paper:
            low, high = sorted([luminance(ink[1]), luminance(paper[1])])
            if (high + 0.05) / (low + 0.05) >= 4.5:
                found.add(re.search(r"<w:t[^>]*>([^<]+)<", run)[1].strip())
    return found
