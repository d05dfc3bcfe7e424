from pix.core.items import majuscule
from pix.core.items.files import File, Heading, TextDocument

MOTS = [
    (
        "concert",
        "récital",
        "concertation",
        ["La concertation se poursuit en mairie.", "Le silence du début est déconcertant."],
    ),
    ("jeu", "défi", "jeudi", ["Le jeudi reste réservé aux scolaires.", "Une jeune équipe prend la suite."]),
    ("bal", "spectacle", "balade", ["La balade reprend au printemps.", "Le balcon est fleuri."]),
    ("repas", "banquet", "repassage", ["Le repassage des nappes est terminé.", "On repassera voir le lieu."]),
    ("car", "minibus", "carton", ["Le carton de prêt est rangé.", "Une carte suffit pour entrer."]),
    ("cours", "atelier", "course", ["La course part du lavoir.", "Le concours de dessin est ouvert."]),
    ("port", "quai", "porte", ["La porte du fond reste fermée.", "Un point important sera voté."]),
    ("camp", "séjour", "campagne", ["La campagne est belle en mai.", "Un campeur a retrouvé les clés."]),
]
PHRASES = [
    "Le {} ouvre en fin de matinée.",
    "Pour le {}, il manque une personne.",
    "Le {} est complet depuis hier.",
    "Le prix du {} ne change pas.",
    "Chaque {} a son responsable.",
    "Un {} de plus serait bienvenu.",
    "Le programme du {} est affiché.",
    "Ce {} plaît aux familles.",
    "Le {} précédent a réuni beaucoup de monde.",
    "On parle déjà du prochain {}.",
    "Le {} dure trop longtemps pour les petits.",
    "La date du {} sera votée.",
]
EN_TETE = ["{} ou pas, la salle reste ouverte.", "{} gratuit pour les bénévoles."]


def build(v, rng):
    ancien, nouveau, exemple, pieges = rng.cycle("mot", MOTS)
    nombre = rng.cycle("nombre", range(23, 46))
    tirage = rng("texte")
    initiales, longs = tirage.randint(4, 6), tirage.randint(5, 8)
    lignes = [tirage.choice(PHRASES).format(ancien) for _ in range(nombre - initiales)]
    lignes += [tirage.choice(EN_TETE).format(majuscule(ancien)) for _ in range(initiales)]
    lignes += [tirage.choice(pieges) for _ in range(longs)]
    autres = [une for une in v["phrases"] if ancien not in une.lower()]
    total = 96
    lignes += [tirage.choice(autres) for _ in range(total - len(lignes))]
    lignes = tirage.shuffle(lignes)
    blocs = [Heading(1, "Bulletin de la saison")]
    blocs += [" ".join(lignes[n : n + 4]) for n in range(0, total, 4)]
    document = TextDocument(blocs)
    return {
        "vars": {
            "ancien": ancien,
            "nouveau": nouveau,
            "exemple": exemple,
            "nombre": nombre,
            "partout": nombre + longs,
            "casse": nombre - initiales,
            "total": total,
        },
        "files": [File("bulletin.odt", document), File("bulletin.docx", document)],
        "solution": nombre,
    }
