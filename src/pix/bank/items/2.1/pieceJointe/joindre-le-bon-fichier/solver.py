import re


def solve(question):
    box = question.simulator
    row = next(one for one in box["messages"] if one["id"] == box["open"])
    what, topic, form = re.search(r"envoyer (?:le |l')(\w+) du (\w+) .*?(PDF|ODT|ODS|PNG)", row["b"]).groups()
    return [{"reply": {"message": row["id"], "attach": [f"{what}-{topic}.{form.lower()}"]}}]
