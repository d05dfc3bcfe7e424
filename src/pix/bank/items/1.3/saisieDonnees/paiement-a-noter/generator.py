from datetime import timedelta
from decimal import Decimal

from pix.core.items import Rng, date_fr

JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
AUTRES = ["Aya Chabrol", "Noé Ramdani", "Mei Fontanel", "Omar Lachaume", "Rose Djebbar", "Liam Nascimento"]


def build(v: dict, rng: Rng) -> dict:
    draw = rng("prix")
    euros, centimes = draw.randint(6, 38), draw.choice(["20", "40", "50", "60", "80"])
    jour = v["jour"]
    en_mots = f"{JOURS[jour.weekday()]} dernier"
    choix = [
        f"{v['prenom']} {v['nom']}",
        date_fr(jour, "court"),
        f"{euros},{centimes}",
        f"{euros} euros {centimes}",
        en_mots,
    ]
    return {
        "vars": {
            "euros": euros,
            "centimes": centimes,
            "en_mots": en_mots,
            "choix": rng("choix").shuffle(choix),
            "autre": rng("autre").choice([a for a in AUTRES if a.split()[0] != v["prenom"]]),
            "voisin": jour - timedelta(days=draw.randint(1, 6)),
            "prix_voisin": Decimal(draw.randint(60, 380)) / 10,
        }
    }
