ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
MOTS = """BALCON CASTOR DRAGON FLACON GALION HERBES JARDIN LAPINS MOUTON NAVIRE ORANGE PALMES RADEAU
SOLEIL TAMBOU VOLCAN CERISE MARCHE BOUTON PIRATE CARAFE FUSAIN""".replace("TAMBOU", "TAMPON").split()


def build(v, rng):
    mot = rng.cycle("mot", MOTS)
    codes = rng("codes").sample(range(11, 99), 26)
    table = dict(zip(ALPHABET, codes, strict=True))
    lignes = sorted([code, lettre] for lettre, code in table.items())
    # The error of the neighbouring row: the letter just under the right one.
    suivante = {ligne[1]: lignes[(rang + 1) % 26][1] for rang, ligne in enumerate(lignes)}
    return {
        "tables": {"codes": [["Nombre", "Lettre"], *lignes]},
        "vars": {
            "mot": mot,
            "message": " ".join(str(table[lettre]) for lettre in mot),
            "pas": ", ".join(f"{table[lettre]} → {lettre}" for lettre in mot),
        },
        "reject": ["".join(suivante[lettre] for lettre in mot), mot[::-1]],
    }
