def build(v, rng):
    noms = rng("noms").sample([nom for nom in v["noms"] if "-" not in nom], 5)
    extensions = rng("extensions")
    a, b, c, e, f = (f"{nom}.{extensions.choice(['odt', 'ods', 'pdf', 'jpg'])}" for nom in noms)
    c2 = c.replace(".", "-2027.")
    efface, renomme = f"*{b}* est supprimé.", f"*{c}* devient *{c2}*."
    ajoute = f"*{e}* est ajouté dans *Grenier*."
    ailleurs = f"*{f}* est enregistré dans *Documents*, hors de *Grenier*."
    partage = rng.cycle("partage", [0, 1])
    telephone, ordinateur = (
        ([efface, ajoute], [renomme, ailleurs]) if partage else ([renomme, ajoute], [efface, ailleurs])
    )
    bons = [a, c2, e]
    return {
        "vars": {
            "depart": ", ".join(f"*{n}*" for n in rng("ordre").shuffle([a, b, c])),
            "telephone": " ".join(telephone),
            "ordinateur": " ".join(ordinateur),
            "liste": ", ".join(f"*{n}*" for n in bons),
            "bons": bons,
            "ancien": c,
            "autres": [
                {
                    "text": b,
                    "feedback": "Supprimé d'un côté, il disparaît de l'autre : synchroniser n'est pas sauvegarder.",
                },
                {"text": c, "feedback": "Le nouveau nom remplace l'ancien partout : il n'y a qu'un fichier."},
                {
                    "text": f,
                    "feedback": "Documents n'est pas synchronisé : ce fichier reste sur l'ordinateur.",
                },
            ],
        }
    }
