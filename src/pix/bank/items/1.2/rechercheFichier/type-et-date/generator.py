from datetime import date

from pix.core.items.french import MONTHS
from pix.core.items.simulators.explorer import line, tree

TYPES = {
    "une vidéo": ("Vidéos", ["mp4", "webm"], "e"),
    "un son": ("Sons", ["mp3", "ogg"], ""),
    "une image": ("Images", ["jpg", "png"], "e"),
    "un PDF": ("PDF", ["pdf"], ""),
}
MOIS = [(2026, 10, 31), (2026, 11, 30), (2026, 12, 31), (2027, 1, 31), (2027, 2, 28), (2027, 3, 31)]


def build(v, rng):
    quoi = rng.cycle("quoi", sorted(TYPES))
    nom_type, suffixes, accord = TYPES[quoi]
    annee, numero, dernier = rng.cycle("mois", MOIS)
    autres_mois = [m for m in MOIS if m[1] != numero]
    autres_types = [e for q in sorted(TYPES) if q != quoi for e in TYPES[q][1]] + ["odt", "ods"]
    dossiers = rng("dossiers").sample(v["activites"], 6)
    noms = [nom for nom in v["noms"] if nom not in ("film", "images", "photos", "musique", "dessin")]
    noms = rng("noms").sample(noms, rng("nombre").randint(50, 54))
    t, fichiers = rng("tirage"), []
    for rang, nom in enumerate(noms):
        a, m, fin = (annee, numero, dernier) if rang == 0 or rang > 41 else t.choice(autres_mois)
        suffixe = t.choice(suffixes) if rang < 11 else t.choice(autres_types)
        fichiers.append((f"{nom}.{suffixe}", date(a, m, t.randint(1, fin)), dossiers[t.randint(0, 5)]))
    contenu = {f"Documents/{d}": [] for d in sorted(dossiers)}
    for nom, jour, dossier in rng("ordre").shuffle(fichiers):
        contenu[f"Documents/{dossier}"].append(line(nom, size=f"{t.randint(200, 900)} ko", modified=jour))
    bon, _, dossier = fichiers[0]
    return {
        "vars": {
            "quoi": quoi,
            "accord": accord,
            "mois": f"{MONTHS[numero - 1]} {annee}",
            "fichiers": len(noms),
            "bon": bon,
            "type": nom_type,
            "dossier": dossier,
            "debut": f"01/{numero:02d}/{annee}",
            "fin": f"{dernier}/{numero:02d}/{annee}",
        },
        "simulator": {"tree": tree({**contenu, "Téléchargements": []})},
        "solution": [bon, bon.rsplit(".", 1)[0]],
        "reject": [fichiers[1][0], fichiers[45][0]],
        "feedback": {n: "Ce fichier est du bon type, mais d'un autre mois." for n, _, _ in fichiers[1:11]},
    }
