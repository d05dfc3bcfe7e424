from decimal import Decimal

from pix.core.items import Redraw
from pix.core.items.files import File, table_workbook

LIEUX = ["Menu", "Accueil", "Agenda", "Contact", "Pied de page", "Actualité", "Formulaire", "Galerie"]


def seuil(taille, gras):
    return Decimal(3) if taille >= 24 or (gras and taille >= 19) else Decimal("4.5")


def build(_v, rng):
    voulu = rng.cycle("nombre", range(9, 23))
    tirage = rng("mesures")
    lignes, rows = 40, []
    natures = tirage.shuffle(["faute"] * voulu + ["juste"] * (lignes - voulu))
    for rang, nature in enumerate(natures):
        taille, gras = tirage.choice([14, 16, 17, 19, 20, 22, 24, 28, 32]), tirage.randint(0, 2) == 0
        limite = seuil(taille, gras)
        bas = Decimal("1.6") if limite == 3 else Decimal("2.7")
        if nature == "faute":
            rapport = tirage.decimal(bas, limite - Decimal("0.02"), 2)
        else:
            rapport = limite if tirage.randint(0, 5) == 0 else tirage.decimal(limite, limite + 3, 2)
        rows.append([f"{tirage.choice(LIEUX)} {rang + 1}", taille, "oui" if gras else "non", rapport])

    def compte(regle):
        return sum(
            1 for _, taille, gras, rapport in rows if regle(seuil(taille, gras == "oui"), taille, rapport)
        )

    nombre = compte(lambda limite, _, r: r < limite)
    tous = compte(lambda _, __, r: r < Decimal("4.5"))
    sans_gras = compte(lambda _, taille, r: r < seuil(taille, False))
    bornes = compte(lambda limite, _, r: r <= limite)
    if len({nombre, tous, sans_gras, bornes}) < 4:
        raise Redraw
    classeur = table_workbook("Mesures", ["Texte", "Taille (px)", "Gras", "Rapport"], rows)
    return {
        "vars": {"nombre": nombre, "tous": tous, "sans_gras": sans_gras, "bornes": bornes, "lignes": lignes},
        "files": [File("contrastes.ods", classeur), File("contrastes.xlsx", classeur)],
        "solution": nombre,
    }
