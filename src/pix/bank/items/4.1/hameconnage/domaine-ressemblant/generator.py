DEVANTS = ["www.", "compte.", "aide.", "clients.", "mon."]
CHEMINS = [
    "accueil",
    "alerte-securite",
    "espace-client",
    "arnaques-par-lien",
    "mot-de-passe-oublie",
    "factures",
]


def imitations(racine):
    """Look-alikes of a root with the sentence that tells the difference."""
    trouvees = []
    for vrai, faux, phrase in [
        ("m", "rn", "« rn » remplace « m »"),
        ("l", "1", "le chiffre 1 remplace la lettre « l »"),
        ("o", "0", "le chiffre 0 remplace la lettre « o »"),
        ("i", "l", "la lettre « l » remplace « i »"),
    ]:
        if vrai in racine:
            trouvees.append((racine.replace(vrai, faux, 1) + ".test", phrase))
    if "-" in racine:
        trouvees.append((racine.replace("-", "", 1) + ".test", "un tiret a disparu"))
        trouvees.append((racine.replace("-", "--", 1) + ".test", "un tiret est doublé"))
    trouvees.append((racine + ".example", "l'extension .example remplace .test"))
    return trouvees


def build(v, rng):
    service = rng.cycle("service", v["services"])
    officiel = service["domaine"]
    faux, difference = rng("faux").choice(imitations(officiel.removesuffix(".test")))
    devants = rng("devants").sample(DEVANTS, 3)
    chemins = rng("chemins").sample(CHEMINS, 5)
    hotes = [officiel, *(devant + officiel for devant in devants)]
    hote = rng("hote").choice(["", "www."]) + faux
    adresses = [f"https://{h}/{c}" for h, c in zip([hote, *hotes], chemins, strict=True)]
    return {
        "vars": {
            "nom": service["nom"],
            "officiel": officiel,
            "faux": faux,
            "difference": difference,
            "liste": "\n".join(f"- `{adresse}`" for adresse in rng("ordre").shuffle(adresses)),
        },
        "solution": list(dict.fromkeys([faux, hote, f"{hote}/{chemins[0]}", f"https://{hote}/{chemins[0]}"])),
    }
