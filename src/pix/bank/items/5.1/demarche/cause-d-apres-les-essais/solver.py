WORDS = {"câble": "le câble", "machine": "la machine", "compte": "le compte", "logiciel": "le logiciel"}


def solve(question):
    left, best, most = set(WORDS), "", 0
    for item in question.simulator["pages"][0]["items"]:
        changed = {word for word in WORDS if word in item["d"]}
        if item["is"][0][1] == "Fonctionne":
            left &= changed
        else:
            left -= changed
            if len(changed) > most:
                best, most = item["n"].split()[-1], len(changed)
    (cause,) = left
    return [{"set": {"cause": WORDS[cause], "essai": best}}]
