from pix.core.items import Redraw
from pix.core.items.files import File, Heading, TextDocument, table_workbook

COMMUNES = ["Valcombe", "Fontclaire", "Aubrelle", "Mornevent"]


def build(v, rng):
    voulu = rng.cycle("nombre", range(12, 26))
    commune = rng.cycle("commune", COMMUNES)
    limite = rng.cycle("limite", [18, 16, 14])
    tirage = rng("liste")
    lignes = 60
    noms = tirage.shuffle(v["noms"])
    natures = tirage.shuffle(["oui"] * voulu + ["non"] * (lignes - voulu))
    rows = []
    for rang, nature in enumerate(natures):
        jeune = tirage.randint(9, limite - 1)
        ailleurs = tirage.choice([une for une in COMMUNES if une != commune])
        if nature == "oui":
            age, lieu = jeune, ailleurs
        else:
            vieux = limite if tirage.randint(0, 4) == 0 else tirage.randint(limite, 70)
            age, lieu = tirage.choice([(jeune, commune), (vieux, ailleurs), (vieux, commune)])
        rows.append([tirage.choice(v["prenoms_"]), noms[rang % len(noms)], age, lieu])

    def compte(regle):
        return sum(1 for _, _, age, lieu in rows if regle(age, lieu))

    premiere = compte(lambda age, _: age < limite)
    ou = compte(lambda age, lieu: age < limite or lieu != commune)
    bornes = compte(lambda age, lieu: age <= limite and lieu != commune)
    seconde = compte(lambda _, lieu: lieu != commune)
    egal = compte(lambda age, lieu: age < limite and lieu == commune)
    plus = compte(lambda age, lieu: age >= limite and lieu != commune)
    if len({voulu, premiere, ou, bornes, seconde, egal, plus, lignes - voulu, lignes}) < 9:
        raise Redraw
    lettre = TextDocument(
        [
            Heading(1, "Sortie du printemps"),
            "Bonjour <Prénom> <Nom>,",
            "Votre place est réservée dans le car du samedi 10 avril 2027.",
            f"{{SI Âge < {limite} ET Commune <> {commune}}} Une navette vous attendra, avec un adulte.",
            "Merci de prévoir un pique-nique et des chaussures de marche.",
        ]
    )
    classeur = table_workbook("Inscrits", ["Prénom", "Nom", "Âge", "Commune"], rows)
    return {
        "vars": {
            "nombre": voulu,
            "premiere": premiere,
            "ou": ou,
            "bornes": bornes,
            "seconde": seconde,
            "egal": egal,
            "plus": plus,
            "reste": lignes - voulu,
            "limite": limite,
            "commune": commune,
            "lignes": lignes,
        },
        "files": [File("lettre.odt", lettre), File("inscrits.ods", classeur)],
        "solution": voulu,
    }
