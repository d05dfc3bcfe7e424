from datetime import date, timedelta

from pix.core.items import date_fr

CAS = [
    ("un chat est arrivé dans la famille",
     ["Litière 10 L", "Croquettes chaton", "Griffoir", "Panier pour chat", "Pâtée au thon pour chat"],
     ["Roman « Le chat botté »", "Tasse motif chat"]),
    ("un bébé est né dans la famille",
     ["Couches taille 1", "Lait premier âge", "Biberon 150 ml", "Bavoirs", "Lingettes pour bébé"],
     ["Carottes bébé (sachet)", "Film « Bébé dragon »"]),
    ("la famille s'est mise à jardiner",
     ["Terreau 20 L", "Graines de radis", "Sécateur", "Arrosoir", "Plants de tomates"],
     ["Soupe du jardin", "Jeu « Mon jardin »"]),
    ("une personne de la famille ne mange plus de gluten",
     ["Pain sans gluten", "Pâtes sans gluten", "Farine de riz sans gluten", "Biscuits sans gluten", "Pizza sans gluten"],
     ["Bonbons sans sucre", "Lait sans lactose"]),
    ("quelqu'un apprend la guitare",
     ["Cordes de guitare", "Accordeur à pince", "Médiators (lot de 10)", "Méthode de guitare", "Capodastre"],
     ["Poster « Guitare d'or »", "Corde à linge"]),
    ("quelqu'un va désormais au travail à vélo",
     ["Casque de vélo", "Antivol U", "Éclairage arrière de vélo", "Chambre à air", "Sacoche de porte-bagages"],
     ["Bande dessinée « À vélo ! »", "Sac à dos rouge"]),
]  # fmt: skip
COURANTS = ["Pain complet", "Riz 1 kg", "Tomates", "Savon", "Café moulu", "Beurre", "Lessive", "Pommes", "Éponges",
            "Cahier", "Piles", "Yaourts", "Fromage", "Jus d'orange", "Chaussettes", "Dentifrice"]  # fmt: skip


def ecrites(jour):
    return [
        f"{jour.day:02}/{jour.month:02}/{jour.year}",
        date_fr(jour),
        f"{jour.day}/{jour.month}/{jour.year}",
    ]


def build(v, rng):
    draw = rng("achats")
    guess, clues, lures = rng.cycle("cas", CAS)
    when = date(2026, 11, 2) + timedelta(days=rng.cycle("jour", range(0, 56, 4)) + draw.randint(0, 3))
    order = draw.shuffle(clues)
    dates = [when + timedelta(days=gap) for gap in (0, *sorted(draw.sample(range(3, 45), 4)))]
    rows = [[day, label] for day, label in zip(dates, order, strict=True)]
    lure_dates = [when - timedelta(days=gap) for gap in draw.sample(range(3, 25), 2)]
    rows += [[day, label] for day, label in zip(lure_dates, draw.shuffle(lures), strict=True)]
    for _ in range(70):
        rows.append([when + timedelta(days=draw.randint(-40, 60)), draw.choice(COURANTS)])
    rows.sort()
    first_lure = next(label for day, label in rows if label in lures)
    tickets = [[4000 + rank, day, label, draw.randint(1, 3)] for rank, (day, label) in enumerate(rows)]
    return {
        "vars": {
            "supposition": guess, "premier": order[0], "quand": when, "nombre": 4, "leurre": first_lure,
        },
        "tables": {"achats": [["Ticket", "Date", "Article", "Quantité"], *tickets]},
        "solution": when,
        "reject": [ecrites(day)[0] for day in (*lure_dates, *dates[1:])],
        "feedback": {
            **{un: "Un mot ressemble, mais cet article ne dit rien du changement." for day in lure_dates for un in ecrites(day)},
            **{un: "Cet achat le confirme, mais un autre le laissait déjà supposer." for day in dates[1:] for un in ecrites(day)},
        },
    }  # fmt: skip
