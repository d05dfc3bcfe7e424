import re


def solve(question):
    page = next(page for page in question.simulator["pages"] if page["t"].startswith("Lien :"))
    choice = {row[0]: row[1] for row in page["b"][0][2]}
    end = int(choice["Date de fin"].split()[0])
    right = []
    for option in question.options:
        day = re.search(r"le lien le (\d+) mars", option)
        if (
            option.startswith("Lire")
            or (option.startswith("Écrire") and choice["Droit"] != "Lecture")
            or (option.startswith("Changer") and choice["Droit"] == "Modification")
            or (option.startswith("Télécharger") and choice["Téléchargement"] == "permis")
            or (day and int(day[1]) <= end)
        ):
            right.append(option)
    return right
