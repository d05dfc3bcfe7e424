NOMS = [
    "Aubépine",
    "Bruyère",
    "Coquelicot",
    "Digitale",
    "Églantine",
    "Fougère",
    "Genêt",
    "Houx",
    "Iris",
    "Jonquille",
    "Lavande",
    "Mélilot",
    "Narcisse",
    "Origan",
]
FAUTES = [
    (
        "Les vidéos de Ciné-Val, notre partenaire, ne sont pas décomptées du forfait ; celles des autres le sont.",
        "ne décompte pas les vidéos d'un partenaire",
    ),
    (
        "Les appels par Internet des autres messageries sont ralentis, pour protéger la nôtre.",
        "ralentit des messageries concurrentes",
    ),
    (
        "Quand le forfait est épuisé, tout s'arrête, sauf le réseau social Placette, qui reste ouvert.",
        "laisse ouvert un seul réseau social",
    ),
    (
        "Les sites qui nous versent une redevance s'affichent deux fois plus vite.",
        "accélère les sites qui paient",
    ),
    (
        "Les jeux en ligne sont bloqués en soirée ; une option à 2 € les débloque.",
        "bloque une sorte de service pour vendre une option",
    ),
]
PERMIS = [
    "{n} Go par mois. Au-delà, le débit est réduit pour tous les usages.", "Débit de {n} mégabits par seconde, le même pour tous les services.",
    "{n} Go par mois. Les sites que la justice fait fermer ne sont pas accessibles.", "{n} Go par mois. Les courriels d'une attaque en cours sont écartés, le temps de l'attaque.",
    "Prix réduit la première année, {n} Go par mois pour tous les usages.", "{n} Go par mois. Les parents peuvent poser eux-mêmes un filtre sur l'appareil d'un enfant.",
]  # fmt: skip


def build(_v, rng):
    draw = rng("offres")
    bon = rng.cycle("bon", NOMS)
    autres = draw.sample([one for one in NOMS if one != bon], 3)
    texte, raison = rng.cycle("faute", FAUTES)
    lignes = [(bon, f"{draw.randint(4, 12) * 10} Go par mois. {texte}")]
    for nom, permis in zip(autres, draw.sample(PERMIS, 3), strict=True):
        lignes.append((nom, permis.format(n=draw.randint(4, 20) * 10)))
    body = "\n".join(
        f"::: encadre Forfait {nom}\n{ligne}\n\n{draw.randint(8, 29)},99 € par mois.\n:::\n"
        for nom, ligne in draw.shuffle(lignes)
    )
    site = {
        "host": "reseau-du-val.test", "name": "Réseau du Val", "owner": "Réseau du Val, fournisseur d'accès", "slogan": "Le fil qui vous relie", "tint": 2, "menu": ["offres"],
        "certificate": {"holder": "Réseau du Val", "issuer": "Autorité du Val", "until": "7 mars 2028"},
    }  # fmt: skip
    return {
        "vars": {"bon": bon, "raison": raison},
        "solution": [bon, f"Forfait {bon}"],
        "reject": autres,
        "feedback": dict.fromkeys(
            autres, "Ce forfait traite tous les services de la même façon, ou suit une règle permise."
        ),
        "simulator": {
            "new_sites": {"operateur": site},
            "new_pages": {"operateur/offres": {"title": "Nos forfaits", "label": "Forfaits", "body": body}},
        },
    }
