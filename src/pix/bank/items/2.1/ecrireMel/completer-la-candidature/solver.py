import re


def solve(question):
    box = question.simulator
    ad = next(row for row in box["messages"] if row["id"] == box["open"])
    (draft,) = [row for row in box["messages"] if row["in"] == "drafts"]
    (cv,) = [file[0] for file in box["files"] if re.fullmatch(r"CV-.+\.pdf", file[0])]
    reference = re.search(r"référence (\S+) dans", ad["b"])[1]
    day = re.search(r"rencontre : (.+?) ou ", ad["b"])[1]
    body = re.sub(
        r"Je peux venir le .+?\.\n\n.+?\.",
        f"Je peux venir le {day}.\n\nMerci de votre attention.",
        draft["b"],
    )
    return [{"resume": {"message": draft["id"], "subject": reference, "attach": [cv], "body": body}}]
