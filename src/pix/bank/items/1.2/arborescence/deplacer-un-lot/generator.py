import re

MOTS = [
    "fete",
    "stage",
    "match",
    "sortie",
    "marche",
    "visite",
    "atelier",
    "course",
    "concert",
    "jardin",
    "piste",
    "rivage",
    "classe",
    "tournoi",
]
DOSSIERS = ["archives", "galerie", "album", "classement", "coffre"]


def build(v, rng):
    mot = rng.cycle("mot", MOTS)
    ext = rng("ext").choice(["jpg", "png", "mp4", "ods", "pdf"])
    dossier = rng("dossier").choice(DOSSIERS)
    autre = rng("autre").choice([m for m in MOTS if m[0] != mot[0]])
    numeros = sorted(rng("numeros").sample(range(10, 99), 5))
    court, long = rng("court").randint(2, 9), rng("long").randint(100, 999)
    voulus = [f"{mot}-{n}.{ext}" for n in numeros]
    leurres = [
        f"{mot}-{court}.{ext}",
        f"{mot}-{long}.{ext}",
        f"{mot}-{numeros[2]}.txt",
        f"{mot}s-{numeros[1]}.{ext}",
        f"{autre}-{numeros[0]}.{ext}",
    ]
    fichiers = sorted([*voulus, *leurres])
    noms = [f"{dossier}/", *fichiers, "notes.odt"]
    bloc = "\n".join("  ".join(noms[i : i + 3]) for i in range(0, len(noms), 3))
    return {
        "vars": {
            "mot": mot,
            "ext": ext,
            "dossier": dossier,
            "fichiers": fichiers,
            "voulus": voulus,
            "bloc": bloc,
            "voulus_texte": ", ".join(f"`{nom}`" for nom in voulus),
        }
    }


def en_regle(motif):
    morceaux = re.split(r"(\*|\?|\[[^\]]+\])", motif)
    return "".join(
        {"*": ".*", "?": "."}.get(m) or (m if m.startswith("[") else re.escape(m)) for m in morceaux
    )


def judge(data, answer):
    mots = answer.strip().removeprefix("$").split()
    if not mots or mots[0] != "mv":
        return False
    arguments = [m for m in mots[1:] if not re.fullmatch(r"-[finuv]+", m)]
    if len(arguments) != 2:
        return False
    motif, cible = (a.removeprefix("./") for a in arguments)
    if cible.rstrip("/") != data["dossier"] or not re.search(r"[*?\[]", motif):
        return False
    regle = re.compile(en_regle(motif))
    return [nom for nom in data["fichiers"] if regle.fullmatch(nom)] == list(data["voulus"])
