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
LENT = "Données sans limite de volume. Débit de {n} mégabits par seconde, le même pour tous les services."
REDUIT = "{n} Go par mois, pour tous les usages. Prix réduit la première année."
PERMIS = [
    "{n} Go par mois. Au-delà, le débit est réduit pour tous les usages.", LENT,
    "{n} Go par mois. Les sites que la justice fait fermer ne sont pas accessibles.", "{n} Go par mois. Les courriels d'une attaque en cours sont écartés, le temps de l'attaque.",
    REDUIT, "{n} Go par mois. Les parents peuvent poser eux-mêmes un filtre sur l'appareil d'un enfant.",
]  # fmt: skip


def build(_v, rng):
    draw = rng("offres")
    bon = rng.cycle("bon", NOMS)
    autres = draw.sample([one for one in NOMS if one != bon], 3)
    texte, raison = rng.cycle("faute", FAUTES)
    # Whoever sells more data asks more: the price says nothing of the answer.
    textes = [f"{{n}} Go par mois. {texte}", *draw.sample(PERMIS, 3)]
    volumes = [
        1000 if one == LENT else volume * 10
        for one, volume in zip(textes, draw.sample(list(range(4, 21)), 4), strict=True)
    ]
    prix = dict(zip(sorted(volumes), sorted(draw.sample(list(range(9, 30, 2)), 4)), strict=True))
    debit = draw.choice([8, 10, 12, 20])
    boites = []
    for nom, ligne, volume in zip([bon, *autres], textes, volumes, strict=True):
        euros = f"{prix[volume]},99 €"
        facture = (
            f"{prix[volume] - 3},99 € par mois, puis {euros}" if ligne == REDUIT else f"{euros} par mois"
        )
        contenu = ligne.format(n=debit if ligne == LENT else volume)
        boites.append(f"::: encadre Forfait {nom}\n{contenu}\n\n{facture}.\n:::\n")
    body = "\n".join(draw.shuffle(boites))
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
