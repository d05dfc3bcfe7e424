import io
import re
import zipfile

MONTHS = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]


def solve(question):
    start, month, year = re.search(
        r"par \*\*(\w+)\*\*.*en \*\*(\w+) (\d{4})\*\*", question.instruction
    ).groups()
    with zipfile.ZipFile(io.BytesIO(question.attachments["station.zip"]["bytes"])) as inside:
        return {
            info.filename.rsplit("/", 1)[1]
            for info in inside.infolist()
            if info.filename.rsplit("/", 1)[1].startswith(start)
            and info.file_size > 20480
            and info.date_time[:2] == (int(year), MONTHS.index(month) + 1)
        }
