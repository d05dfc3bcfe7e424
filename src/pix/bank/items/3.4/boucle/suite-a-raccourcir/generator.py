from pix.core.items.files import File, PlainText

DEPLACEMENTS = ["avancer de 1", "avancer de 2", "avancer de 3", "reculer de 1"]
TOURS = ["tourner à droite", "tourner à gauche"]
GESTES = ["faire un point", "attendre 1 s", "biper", "clignoter"]


def build(v, rng):
    tours = rng.cycle("tours", range(17, 48))
    t = rng("motif")
    motif = t.shuffle([t.choice(DEPLACEMENTS), t.choice(TOURS), t.choice(GESTES)])
    lignes = motif * tours
    texte = "".join(f"{n:>3}  {geste}\n" for n, geste in enumerate(lignes, 1))
    return {
        "vars": {
            "tours": tours,
            "taille": 3,
            "lignes": len(lignes),
            "motif_cite": "\n".join(f"> - {geste}" for geste in motif),
        },
        "files": [File("programme.txt", PlainText(texte))],
    }
