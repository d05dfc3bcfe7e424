def solve(question):
    rows = next(iter(question.attachments["contrastes.ods"]["csv"].values()))[1:]
    wrong = 0
    for _, size, bold, ratio in rows:
        big = float(size) >= 24 or (bold == "oui" and float(size) >= 19)
        wrong += float(ratio) < (3 if big else 4.5)
    return wrong
