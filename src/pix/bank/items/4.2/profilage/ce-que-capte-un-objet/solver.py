NEEDS = {"Voix": "Micro", "Trajet": "localisation", "Battements": "pouls", "Images": "Objectif", "pas": "Accéléro",
         "Température": "Thermo"}  # fmt: skip


def solve(question):
    sheet, data = question.simulator["pages"]
    text = " ".join(item["is"][0][1] for item in sheet["items"])
    (table,) = [item for item in data["items"] if item["k"] == "table"]
    answer = {}
    for row in table["rows"]:
        need = next(sensor for word, sensor in NEEDS.items() if word in row["n"])
        answer[row["cells"]["avis"]] = "Collectée" if need in text else "Non collectée"
    return [{"set": answer}]
