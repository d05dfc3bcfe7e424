COMMUNES = ["Valcombe", "Aubrelle", "Montclerc", "Rivesange", "Pierrefolle"]
SPORTS = ["judo", "aviron", "escalade", "tennis"]
NOMS = ["Marchal", "Diallo", "Renaud", "Nguyen", "Costa", "Belkacem", "Perrin", "Okafor", "Lemoine", "Rossi", "Traoré",
        "Vidal", "Haddad", "Garnier", "Kowalski"]  # fmt: skip
PRENOMS = ["Lina", "Kofi", "Rose", "Minh", "Jade", "Omar", "Clara", "Paul", "Aya", "Hugo", "Nina", "Tom"]


def build(v, rng):
    draw = rng("fichiers")
    hours = rng.cycle("heures", [41, 58, 46, 63, 52, 38, 66, 49, 55, 61, 44, 69, 36, 57])
    cells = draw.shuffle([(c, year, s) for c in COMMUNES for year in range(2005, 2012) for s in SPORTS])
    target = cells[0]
    # Two rows share each pair of facts with the target: the three are needed.
    near = [cell for cell in cells[1:] if sum(a == b for a, b in zip(cell, target, strict=True)) == 2]
    far = [cell for cell in cells[1:] if cell not in near]
    chosen = draw.shuffle([*near, *far[:45]])
    others = [n for n in range(35, 71) if n != hours]
    rows = [[*cell, draw.choice(others)] for cell in chosen]
    rows.insert(draw.randint(5, len(rows) - 5), [*target, hours])
    full = draw.sample([(first, last) for first in PRENOMS for last in NOMS], 40)
    members = [[first, last, *cell] for (first, last), cell in zip(full, [target, *chosen[:39]], strict=True)]
    name = f"{members[0][0]} {members[0][1]}"
    wrong = next(row[3] for row in rows if tuple(row[:3]) in near)
    return {
        "vars": {
            "cible_nom": name, "commune": target[0], "annee": target[1], "sport": target[2], "heures": hours,
        },
        "tables": {
            "enquete": [["Commune", "Naissance", "Sport", "Sommeil (h)"], *rows],
            "club": [["Prénom", "Nom", "Commune", "Naissance", "Sport"], *draw.shuffle(members)],
        },
        "solution": hours,
        "reject": [str(wrong)],
        "feedback": {str(wrong): "Cette ligne n'a que deux informations en commun avec la personne."},
    }  # fmt: skip
