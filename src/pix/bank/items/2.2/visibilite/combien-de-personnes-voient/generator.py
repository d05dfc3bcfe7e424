def build(v, rng):
    draw = rng("page")
    n_amis, n_groupe, n_proches = draw.randint(61, 98), draw.randint(31, 58), draw.randint(5, 28)
    choix = [
        ("♥", "Amis", "les amis de l'auteur", n_amis),
        ("★", "Proches", "les personnes de la liste « Proches »", n_proches),
        ("■", "Groupe", "les autres membres du groupe", n_groupe),
    ]
    symbole, nom, qui, bon = rng.cycle("symbole", choix)
    autre = draw.choice([one for one in choix if one[1] != nom])
    jours = draw.sample(list(range(2, 27)), 2)
    posts = [
        (jours[0], symbole, "Rendez-vous dimanche pour le concours de crêpes."),
        (jours[1], autre[0], "J'ai rangé mon garage. Il était grand, en fait."),
    ]
    cartes = [
        f"::: carte {v['prenom']} | {symbole} · {jour} mars 2027\n{texte}\n:::\n"
        for jour, symbole, texte in draw.shuffle(posts)
    ]
    table = f"| Qui | Nombre |\n|---|---|\n| Amis | {n_amis} |\n| Liste « Proches » | {n_proches} |\n| Autres membres de mon groupe | {n_groupe} |\n"
    page = {"title": "Ma page", "body": "\n".join([*cartes, "## Mes contacts\n", table])}
    return {
        "vars": {"jour": jours[0], "nom": nom, "qui": qui, "bon": bon},
        "simulator": {"new_pages": {"placette/ma-page": page}},
        "reject": [str(one[3]) for one in choix if one[1] != nom],
        "feedback": {str(autre[3]): "C'est l'audience de l'autre message."},
    }
