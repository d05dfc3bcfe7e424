from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

SPORTS = ["badminton", "judo", "handball", "natation", "tir à l'arc", "escalade", "tennis de table"]


def build(v: dict, rng: Rng) -> dict:
    draw = rng("clubs")
    gagnante = rng.cycle("gagnante", sorted(v["communes"])[1:])  # never the first line of the file
    colonne, texte = v["question"]["colonne"], v["question"]["texte"]
    annees, licencies = draw.sample(range(1931, 2019), 30), draw.sample(range(24, 290), 30)
    rang = 1 if colonne == "Création" else 2
    croissant = "ancien" in texte
    lignes = [[c, a, n] for c, a, n in zip(v["communes"], annees, licencies, strict=False)]
    meilleure = (min if croissant else max)(lignes, key=lambda ligne: ligne[rang])
    cible = next(ligne for ligne in lignes if ligne[0] == gagnante)
    meilleure[rang], cible[rang] = cible[rang], meilleure[rang]
    ordre = sorted(lignes, key=lambda ligne: ligne[rang], reverse=not croissant)
    lignes = sorted(lignes, key=lambda ligne: ligne[0])
    if lignes[0][0] == gagnante or len({ligne[0] for ligne in (ordre[0], ordre[-1], lignes[0])}) < 3:
        raise Redraw
    autres = [(min, 1), (max, 1), (max, 2)]
    faux = sorted(
        {choix(lignes, key=lambda ligne, r=r: ligne[r])[0] for choix, r in autres}
        | {ordre[1][0], lignes[0][0]}
    )
    classeur = table_workbook("Clubs", ["Commune", "Création", "Licenciés"], lignes)

    def valeur(ligne):
        return f"{ligne[2]} licenciés" if rang == 2 else f"un club créé en {ligne[1]}"

    return {
        "vars": {
            "gagnante": gagnante,
            "sport": rng("sport").choice(SPORTS),
            "sens": "du plus petit au plus grand" if croissant else "du plus grand au plus petit",
            "valeur": valeur(ordre[0]),
            "deuxieme": ordre[1][0],
            "valeur_deuxieme": valeur(ordre[1]),
            "premiere": lignes[0][0],
        },
        "files": [File("clubs.ods", classeur), File("clubs.xlsx", classeur)],
        "solution": gagnante,
        "reject": [nom for nom in faux if nom != gagnante],
        "feedback": {
            ordre[-1][0]: "Vous avez trié dans l'autre sens : c'est le dernier et non le premier.",
            lignes[0][0]: "C'est la première ligne du fichier avant le tri.",
        },
    }
