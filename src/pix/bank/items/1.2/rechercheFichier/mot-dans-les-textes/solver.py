import re


def solve(question):
    words = re.search(r"expression \*\*(.+?)\*\*", question.instruction)[1]
    files = question.attachments["annonces.zip"]["files"]
    return {
        int(re.search(r"annonce-(\d+)", path)[1]) for path, file in files.items() if words in file["text"]
    }
