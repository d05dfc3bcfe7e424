from pix.core.items.simulators.explorer import line, tree

PHRASES = [
    "Réunion prévue mardi, salle du bas.",
    "Penser à réserver le car et à compter les inscrits.",
    "Les clés sont au secrétariat, demander la bleue.",
    "Merci à tous pour votre aide samedi.",
    "Il manque encore deux signatures.",
    "Prévoir des gants et de bonnes chaussures.",
    "La prochaine séance aura lieu dans le gymnase.",
    "Apporter une photo et une enveloppe timbrée.",
]


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    autres = [m for m in v["mots"] if m != mot]
    dossiers = rng("dossiers").sample(v["activites"], 6)
    noms = rng("noms").sample(v["noms"], rng("nombre").randint(34, 38))
    t = rng("tirage")
    contenu = {f"Documents/{d}": [] for d in sorted(dossiers)}
    fichiers = []
    for rang, nom in enumerate(noms):
        texte = (
            f"{t.choice(PHRASES)} {t.choice(PHRASES)} À propos : {mot if rang == 0 else t.choice(autres)}."
        )
        fichiers.append((f"{nom}.{t.choice(['odt', 'txt', 'docx'])}", texte))
    leurre = f"{mot}.jpg"
    for nom, texte in rng("ordre").shuffle([*fichiers, (leurre, "")]):
        contenu[f"Documents/{t.choice(dossiers)}"].append(
            line(nom, size=f"{t.randint(12, 80)} ko", **({"text": texte} if texte else {}))
        )
    bon = fichiers[0][0]
    return {
        "vars": {"mot": mot, "bon": bon, "leurre": leurre, "fichiers": len(noms)},
        "simulator": {"tree": tree({**contenu, "Téléchargements": []})},
        "solution": [bon, bon.rsplit(".", 1)[0]],
        "reject": [leurre, mot, fichiers[1][0]],
        "feedback": {leurre: "Ce fichier porte ce nom, mais c'est une image, pas un texte."},
    }
