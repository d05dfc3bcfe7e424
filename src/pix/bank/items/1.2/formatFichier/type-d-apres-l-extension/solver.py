import re

KINDS = {
    "vidéo": {"mp4", "avi", "mov"},
    "son": {"mp3", "wav", "ogg"},
    "image": {"jpg", "png", "gif"},
    "texte": {"odt", "docx", "txt"},
    "archive": {"zip", "7z", "tar"},
}


def solve(question):
    wanted = re.search(r"est \*\*une? (\w+)", question.instruction)[1]
    names = [row["n"] for row in question.simulator["nodes"] if row.get("k") == "f"]
    return {name for name in names if name.rsplit(".", 1)[1] in KINDS[wanted]}
