from urllib.parse import parse_qsl, quote, urlsplit

from pix.core.items import Rng

# (what, path, filter and its values, minimum, range, unit, things in words)
THEMES = [
    ("des arbres", "arbres", "espece", {"chene": "chênes", "erable": "érables", "tilleul": "tilleuls"}, "hauteur_min", (8, 25), "m de haut"),
    ("des vélos en libre-service", "velos", "modele", {"cargo": "vélos cargo", "enfant": "vélos enfant", "electrique": "vélos électriques"},
     "autonomie_min", (20, 60), "km d'autonomie"),
    ("des salles à louer", "salles", "usage", {"danse": "salles de danse", "reunion": "salles de réunion", "musique": "salles de musique"},
     "places_min", (12, 80), "places"),
    ("des bancs publics", "bancs", "matiere", {"bois": "bancs en bois", "pierre": "bancs en pierre", "metal": "bancs en métal"},
     "longueur_min", (110, 190), "cm de long"),
]  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    quoi, chemin, filtre, valeurs, minimum, bornes, unite = rng.cycle("theme", THEMES)
    draw = rng("demande")
    valeur = draw.choice(list(valeurs))
    seuil, limite = draw.randint(*bornes), draw.choice([5, 10, 15, 20, 25])
    base = f"https://donnees.valcombe.test/api/{chemin}"
    couples = [("commune", v["commune"]), (filtre, valeur), (minimum, str(seuil)), ("limite", str(limite))]

    def adresse(paires, signe="?", lien="&"):
        return base + signe + lien.join(f"{nom}={x}" for nom, x in paires)

    notice = ["|Paramètre|Sens|", "|:--|:--|", "|`commune`|nom de la commune|",
              f"|`{filtre}`|{', '.join(f'`{x}`' for x in valeurs)}|", f"|`{minimum}`|valeur la plus petite acceptée|",
              "|`limite`|nombre de réponses au plus|"]  # fmt: skip
    bonne = adresse(couples)
    accent = [(nom, quote(x)) for nom, x in couples]
    return {
        "vars": {
            "quoi": quoi,
            "base": base,
            "notice": "\n".join(notice),
            "adresse": bonne,
            "demande": f"**les {valeurs[valeur]}** de la commune **{v['commune']}**, d'**au moins {seuil} {unite}**, avec **{limite} réponses au plus**",
            "couples": ", ".join(f"`{nom}={x}`" for nom, x in couples),
        },
        "predicate": {"adresse": bonne},
        "accept": [
            adresse(couples[::-1]),
            adresse(accent),
            bonne.removeprefix("https://"),
            base + "/?" + bonne.split("?")[1],
            bonne + " ",
        ],
        "reject": [
            adresse(couples[:3]),
            base,
            adresse(couples, "&"),
            adresse(couples, "?", "?"),
            adresse(couples, "?", ";"),
            adresse(couples, "?", " & "),
            adresse([*couples[:2], (minimum, str(seuil + 1)), couples[3]]),
            adresse([(filtre, v["commune"]), ("commune", valeur), *couples[2:]]),
            bonne.split("?")[1],
            bonne.replace(chemin, chemin[:-1]),
            bonne.replace(minimum, minimum[:-4]),
            bonne + "&limite=99",
        ],
        "feedback": {
            adresse(couples[:3]): "Il manque le nombre de réponses au plus.",
            bonne.split("?")[
                1
            ]: "Ce sont les paramètres : commencez par l'adresse de base et un point d'interrogation.",
            adresse(
                couples, "?", "?"
            ): "Un seul point d'interrogation, puis le signe & entre les paramètres.",
        },
    }


def lue(adresse):
    """(place, sorted parameters) of a typed address."""
    adresse = adresse.strip()
    parts = urlsplit(adresse if "://" in adresse else "https://" + adresse)
    if " " in adresse or parts.fragment or parts.scheme.lower() not in ("http", "https"):
        raise ValueError(adresse)
    couples = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True)
    return (
        parts.netloc.lower(),
        parts.path.rstrip("/"),
        sorted((nom, valeur.casefold()) for nom, valeur in couples),
    )


def judge(data, answer):
    """Right when base and parameters are the wanted ones, in any order, accents encoded or not."""
    return lue(answer) == lue(data["adresse"])
