NOMS = [
    "Réunion",
    "Appel",
    "Cours",
    "Visite",
    "Atelier",
    "Dossier",
    "Entretien",
    "Trajet",
    "Rangement",
    "Repas",
]


def blocs(prises):
    """Hours taken to lines of one to three hours."""
    lignes, debut = [], None
    for heure in range(8, 19):
        if heure in prises and debut is None:
            debut = heure
        if debut is not None and (heure not in prises or heure - debut == 3):
            lignes.append((debut, heure))
            debut = heure if heure in prises else None
    return lignes


def build(v, rng):
    draw = rng("agendas")
    libre = rng.cycle("libre", list(range(8, 18)))
    autres = draw.shuffle([heure for heure in range(8, 18) if heure != libre])
    seuls_un, seuls_deux = sorted(autres[:3]), sorted(autres[3:6])
    un = {heure for heure in range(8, 18) if heure != libre and heure not in seuls_un}
    deux = {heure for heure in range(8, 18) if heure != libre and heure not in seuls_deux}

    def agenda(nom, prises):
        noms = draw.shuffle(NOMS)
        lignes = "".join(
            f"- {a} h – {b} h : {titre}\n" for (a, b), titre in zip(blocs(prises), noms, strict=False)
        )
        return f"## Agenda {'d’' if nom[0] in 'AEÉIOUY' else 'de '}{nom}, jeudi 11 mars 2027\n{lignes}"

    body = agenda(v["prenoms"][0], un) + "\n" + agenda(v["prenoms"][1], deux)
    return {
        "vars": {"libre": libre, "seuls": [seuls_un[0], seuls_deux[0]]},
        "reject": [str(one) for one in (*seuls_un, *seuls_deux)],
        "simulator": {"new_pages": {"almanach/deux": {"title": "Deux agendas", "body": body}}},
    }
