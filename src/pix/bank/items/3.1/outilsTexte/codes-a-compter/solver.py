import string


def solve(question):
    count = 0
    for word in question.attachments["inventaire.docx"]["text"].split():
        left, dash, right = word.rstrip(".").partition("-")
        capitals = len(left) == 2 and all(letter in string.ascii_uppercase for letter in left)
        count += dash == "-" and capitals and len(right) == 4 and right.isdigit()
    return count
