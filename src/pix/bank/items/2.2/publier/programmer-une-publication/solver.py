import re


def solve(question):
    moment = re.search(r"le \*\*\w+ (\d.+?) à (\d+) h (\d+)\*\*", question.instruction)
    fades = "s'effacera" in question.instruction
    page = next(page for page in question.simulator["pages"] if page["t"] == "Nouvelle publication")
    values = {
        "quand": "programmer",
        "jour": question.date(moment[1]).isoformat(),
        "heure": f"{int(moment[2]):02}:{moment[3]}",
        "ephemere": fades,
        "epingle": not fades,
    }
    return [{"send": {"form": page["u"] + "#nouvelle", "button": "Valider", "values": values}}]
