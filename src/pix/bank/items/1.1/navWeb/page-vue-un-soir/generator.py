from datetime import date, timedelta

PAGES = [
    ("velos/catalogue", "Nos vélos"),
    ("velos/livraison", "Livraison"),
    ("velos/location", "Louer un vélo"),
    ("annonces/liste", "Toutes les annonces"),
    ("annonces/conseils", "Acheter et vendre sans mauvaise surprise"),
    ("mediatheque/catalogue", "Catalogue de la médiathèque"),
    ("mediatheque/inscription", "S'inscrire à la médiathèque"),
    ("cine/programme", "Programme de mars 2027"),
    ("club-sterne/inscription", "Inscription au club"),
    ("club-sterne/stages", "Stages des vacances"),
    ("transports/tarifs", "Tarifs des bus"),
    ("saules/adopter", "Adopter"),
]


def build(v, rng):
    page, titre = rng.cycle("page", PAGES)
    others = rng("autres").sample([ref for ref, _ in PAGES if ref != page], 7)
    jour = date(2027, 2, 1) + timedelta(rng("jour").randint(3, 20))
    draw = rng("heures")
    moments = [
        (jour + timedelta(2), 12), (jour + timedelta(1), 20), (jour + timedelta(1), 9), (jour, 20), (jour, 12),
        (jour, 8), (jour - timedelta(1), 20), (jour - timedelta(1), 12),
    ]  # fmt: skip
    refs = [*others[:3], page, *others[3:]]
    lines = [
        f"{ref} | {day.isoformat()} {hour:02}:{draw.randint(2, 58):02}"
        for ref, (day, hour) in zip(refs, moments, strict=True)
    ]
    wrong, early = others[3], others[1]
    return {
        "vars": {"page": page, "titre": titre, "jour": jour},
        "simulator": {"history": lines},
        "accept": [[{"tab": page}, {"bookmark": page}]],
        "reject": [
            [{"open": page}],
            [{"open": wrong}, {"bookmark": wrong}],
            [{"open": early}, {"bookmark": early}],
            [{"open": page}, {"bookmark": page}, {"unbookmark": "mairie/marche"}],
            [{"bookmark": page}],
        ],
    }
