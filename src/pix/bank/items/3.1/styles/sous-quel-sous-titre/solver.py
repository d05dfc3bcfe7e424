import io
import re
import zipfile


def solve(question):
    wanted = re.search(r"lit-on « (.+?) »", question.instruction)[1]
    with zipfile.ZipFile(io.BytesIO(question.attachments["guide.docx"]["bytes"])) as inside:
        source = inside.read("word/document.xml").decode()
    title, found = "", set()
    for paragraph in re.findall(r"<w:p>.*?</w:p>", source):
        text = (
            "".join(re.findall(r"<w:t[^>]*>([^<]*)<", paragraph))
            .replace("&apos;", "'")
            .replace("&#x27;", "'")
        )
        if '"Heading2"' in paragraph:
            title = text
        elif wanted in text:
            found.add(title)
    return found
