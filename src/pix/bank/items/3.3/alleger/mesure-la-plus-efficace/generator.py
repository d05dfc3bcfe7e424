from pix.core.items import Redraw
from pix.core.items.files import File, table_workbook

TYPES = ["Image", "Vidéo", "Police", "Script"]
MESURES = {
    "Image": "Réduire le poids des images de {} %",
    "Vidéo": "Réduire le poids des vidéos de {} %",
    "Police": "Réduire le poids des polices de {} %",
    "Script": "Réduire le poids des scripts de {} %",
}
EXTENSIONS = {"Image": "jpg", "Vidéo": "mp4", "Police": "woff2", "Script": "js"}


def build(_v, rng):
    gagnant, part = rng.cycle("gagnant", [(genre, part) for part in (35, 40, 45) for genre in TYPES])
    tirage = rng("ressources")
    nombres = {"Image": 14, "Vidéo": 3, "Police": 6, "Script": 10}
    # The heaviest type wins although its percentage is not the greatest.
    reste = tirage.shuffle([genre for genre in TYPES if genre != gagnant])
    vises = dict(zip([gagnant, *reste], [3000, 1800, 1200, 700], strict=True))
    parts = dict(
        zip(
            [gagnant, *reste],
            [part, tirage.choice([20, 30, 40]), tirage.choice([40, 50, 60]), tirage.choice([60, 70])],
            strict=True,
        )
    )
    lignes, totaux = [], {}
    for genre in TYPES:
        moyen = vises[genre] // nombres[genre]
        poids = [tirage.randint(moyen * 3 // 4, moyen * 5 // 4) for _ in range(nombres[genre])]
        totaux[genre] = sum(poids)
        lignes += [
            [f"{genre.lower().replace('é', 'e')}-{n + 1}.{EXTENSIONS[genre]}", genre, un]
            for n, un in enumerate(poids)
        ]
    gains = {genre: totaux[genre] * parts[genre] // 100 for genre in TYPES}
    ordre = sorted(TYPES, key=lambda genre: gains[genre], reverse=True)
    if ordre[0] != gagnant or gains[ordre[0]] < gains[ordre[1]] * 115 // 100:
        raise Redraw
    textes = {genre: MESURES[genre].format(parts[genre]) for genre in TYPES}
    classeur = table_workbook("Ressources", ["Fichier", "Type", "Poids (ko)"], tirage.shuffle(lignes))
    return {
        "vars": {
            "bonne": textes[gagnant],
            "gains": ", ".join(f"{genre.lower()}s {gains[genre]} ko" for genre in TYPES),
            "autres": [
                {
                    "text": textes[genre],
                    "feedback": f"Gain : {parts[genre]} % de {totaux[genre]} ko, soit {gains[genre]} ko.",
                }
                for genre in TYPES
                if genre != gagnant
            ],
        },
        "files": [File("ressources.ods", classeur), File("ressources.xlsx", classeur)],
    }
