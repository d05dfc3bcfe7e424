MATIERES = ["Anglais", "Français", "Maths", "SVT", "Histoire", "Techno"]
TRAVAUX = ["Contrôle 1", "Contrôle 2", "Exposé", "Devoir maison"]
JOURS = [
    "4 janvier",
    "11 janvier",
    "18 janvier",
    "25 janvier",
    "1er février",
    "8 février",
    "8 mars",
    "15 mars",
]


def build(_v, rng):
    draw = rng("notes")
    note = rng.cycle("note", range(8, 20))
    matiere, travail = rng.cycle("matiere", MATIERES), rng.cycle("travail", TRAVAUX)
    rows = []
    for une in MATIERES:
        autres = draw.sample([one for one in TRAVAUX if (une, one) != (matiere, travail)], 2)
        for un in [*autres, *([travail] if une == matiere else [])]:
            bon = (une, un) == (matiere, travail)
            valeur = note if bon else draw.choice([n for n in range(6, 21) if n != note])
            rows.append([une, un, valeur, draw.choice(JOURS)])
    ailleurs = [row for row in rows if row[0] != matiere]
    jumeau = next((row for row in ailleurs if row[1] == travail), ailleurs[-1])
    jumeau[1] = travail
    freres = [row[2] for row in rows if row[0] == matiere and row[1] != travail]
    jumeau[2] = draw.choice([n for n in range(6, 21) if n not in (note, *freres)])
    table = [
        "| Matière | Travail | Note | Date |",
        *(f"| {' | '.join(map(str, row))} |" for row in draw.shuffle(rows)),
    ]
    page = {
        "title": "Notes",
        "body": "::: liste notes | filtres: Matière | tri: Matière, Note\n" + "\n".join(table) + "\n:::\n",
    }
    return {
        "vars": {
            "note": note,
            "matiere": matiere,
            "travail": travail,
            "meme_matiere": freres[0],
            "meme_travail": jumeau[2],
        },
        "solution": note,
        "reject": sorted({str(row[2]) for row in rows} - {str(note)}),
        "simulator": {"new_pages": {"cartable/notes": page}},
    }
