import re
from fractions import Fraction


def solve(question):
    text = question.instruction
    shift = int(Fraction(re.search(r"\*\*([\d,]+) secondes", text)[1].replace(",", ".")) * 1000)
    number = re.search(r"n° (\d+)", text)[1]
    source = question.attachments["film.srt"]["bytes"].decode()
    line = re.search(rf"(?:^|\n){number}\r\n(.+?)\r\n", source)[1]

    def sooner(match):
        h, m, s, ms = map(int, match.groups())
        total = ((h * 60 + m) * 60 + s) * 1000 + ms - shift
        rest, ms = divmod(total, 1000)
        return f"{rest // 3600:02d}:{rest % 3600 // 60:02d}:{rest % 60:02d},{ms:03d}"

    if "trop tard" not in text:
        raise ValueError("the question is not what it should be")
    return re.sub(r"(\d\d):(\d\d):(\d\d),(\d{3})", sooner, line)
