from datetime import datetime

from pix.core.items.files import Archive, File, Member, PlainText

DEBUTS = ["releve", "alerte", "mesure", "rapport"]
DOSSIERS = ["nord", "sud", "est", "ouest", "plateau", "vallee"]
MOIS = [
    (2026, 11, "novembre 2026"),
    (2026, 12, "décembre 2026"),
    (2027, 1, "janvier 2027"),
    (2027, 2, "février 2027"),
    (2027, 3, "mars 2027"),
]


def build(v, rng):
    debut = rng.cycle("debut", DEBUTS)
    annee, mois, texte = rng.cycle("mois", MOIS)
    autres_mois = [m for m in MOIS if m[1] != mois]
    nombre = rng("nombre").randint(230, 250)
    numeros = rng("numeros").sample(range(100, 999), nombre)
    t, membres, gros_debut, avec_nom = rng("tirage"), [], 0, 0
    mesures = [f"{t.randint(-40, 320)};{t.randint(0, 99):02d}\n" for _ in range(400)]
    manques = "".join(f"{n:04d};valeur non transmise, a verifier\n" for n in range(800))
    large = len(manques) // 800
    for rang, numero in enumerate(numeros):
        # 0: the one wanted; then those that miss one condition; then the crowd, small and of any month.
        nom = debut if rang < 9 or 17 <= rang < 50 else t.choice([d for d in DEBUTS if d != debut])
        gros = rang < 5 or 9 <= rang < 17
        bon_mois = rang == 0 or 5 <= rang < 17
        a, m, _ = (annee, mois, texte) if bon_mois else t.choice(autres_mois)
        lignes = t.randint(640, 760) if gros else t.randint(8, 90)
        premiere = t.randint(0, 370)
        lues = "".join(f"{n:04d};{mesure}" for n, mesure in enumerate(mesures[premiere : premiere + 30]))
        contenu = f"Station {numero}\n{lues}{manques[: lignes * large]}"
        jour = datetime(a, m, t.randint(2, 27), t.randint(7, 18), t.randint(0, 29) * 2)
        membres.append(Member(f"station/{t.choice(DOSSIERS)}/{nom}-{numero}.txt", PlainText(contenu), jour))
        avec_nom += nom == debut
        gros_debut += gros and nom == debut
    chemin = membres[0].path.split("/")
    return {
        "vars": {
            "fichiers": nombre,
            "debut": debut,
            "mois": texte,
            "bon": chemin[2],
            "court": chemin[2].removesuffix(".txt"),
            "dossier": chemin[1],
            "nombre_nom": avec_nom,
            "nombre_gros": gros_debut,
        },
        "files": [File("station.zip", Archive(rng("ordre").shuffle(membres)))],
        "reject": [membres[rang].path.split("/")[2] for rang in (1, 5, 9)],
        "feedback": {
            membres[1].path.split("/")[2]: "Bon nom et bonne taille, mais un autre mois.",
            membres[5].path.split("/")[2]: "Bon nom et bon mois, mais ce fichier est trop petit.",
        },
    }
