from pix.core.items import Redraw


def build(v, rng):
    t = rng("visiteurs")
    enfant, senior = t.choice([10, 11, 12, 13]), t.choice([62, 64, 65])
    p_enfant, p_reduit, p_plein = t.randint(3, 4), t.randint(5, 6), t.randint(8, 10)
    vise = rng.cycle("reste", range(17))
    personnes = []
    for numero in range(v["lignes"]):
        age = t.choice([enfant, senior]) if t.randint(1, 12) == 1 else t.randint(4, 84)
        personnes.append([2001 + numero, age, t.choice(["oui", "non", "non"])])

    # As many people as it takes become subscribers for the total to be the one whose turn it is.
    plein = [n for n, (_, age, abonne) in enumerate(personnes) if enfant <= age < senior and abonne == "non"]
    pleins, reduits = (
        len(plein),
        sum(age >= enfant and (abonne == "oui" or age >= senior) for _, age, abonne in personnes),
    )
    payants = sum(age < enfant and abonne == "non" for _, age, abonne in personnes)
    total = pleins * p_plein + reduits * p_reduit + payants * p_enfant
    for n in plein[: (total - vise) * pow(p_plein - p_reduit, -1, 17) % 17]:
        personnes[n][2] = "oui"

    def somme(petit, vieux, dedans=True, ou=True):
        total = 0
        for _numero, age, abonne in personnes:
            oui = abonne == "oui"
            if petit(age):
                total += 0 if oui and dedans else p_enfant
            elif (oui or vieux(age)) if ou else (oui and vieux(age)):
                total += p_reduit
            else:
                total += p_plein
        return total

    juste = somme(lambda a: a < enfant, lambda a: a >= senior)
    faux = {
        "sans_imbrique": somme(lambda a: a < enfant, lambda a: a >= senior, dedans=False),
        "strict": somme(lambda a: a <= enfant, lambda a: a > senior),
        "sans_ou": somme(lambda a: a < enfant, lambda a: a >= senior, ou=False),
    }
    if juste % 17 != vise or len({juste, *faux.values()}) < 4:
        raise Redraw
    petits = [p for p in personnes if p[1] < enfant]
    grands = [p for p in personnes if p[1] >= enfant]
    reduit = sum(p[2] == "oui" or p[1] >= senior for p in grands)
    gratuit = sum(p[2] == "oui" for p in petits)
    return {
        "tables": {"visiteurs": [["Ticket", "Âge", "Abonné"], *personnes]},
        "vars": {
            "enfant": enfant,
            "senior": senior,
            "p_enfant": p_enfant,
            "p_reduit": p_reduit,
            "p_plein": p_plein,
            "somme": juste,
            "n_gratuit": gratuit,
            "n_enfant": len(petits) - gratuit,
            "n_reduit": reduit,
            "n_plein": len(grands) - reduit,
            **faux,
        },
    }
