ARTICLES = [
    ("L'Aule", "kilomètres", "longueur", 54, 68), ("La passerelle des Tanneurs", "mètres", "longueur", 31, 49),
    ("Le moulin du Passage", "meules", "nombre", 3, 9), ("La Sterne", "kilomètres", "longueur", 71, 89),
    ("Le lavoir couvert", "places", "nombre", 14, 28), ("Le pont de pierre", "mètres", "hauteur", 6, 15),
    ("Hautecoste", "habitants", "population", 410, 690), ("La tour de Mornevent", "marches", "escalier", 96, 148),
]  # fmt: skip
PSEUDOS = [
    "pluie_fine", "Vieux-Pont", "castor42", "Mme_Pignon", "lichen", "Rive gauche", "tournesol", "B612bis", "grand-duc", "Olivine",
    "trois-gués", "Pirouette", "sable fin", "mille-pattes",
]  # fmt: skip


def build(_v, rng):
    draw = rng("historique")
    titre, unite, mot, bas, haut = rng.cycle("article", ARTICLES)
    avant, apres = draw.sample(range(bas, haut), 2)
    pseudo = rng.cycle("pseudo", PSEUDOS)
    retour, second, dernier, bavard, *foule = draw.sample([one for one in PSEUDOS if one != pseudo], 8)
    jours = [
        f"{jour:02}/{mois:02}/{annee}"
        for annee, mois in ((2026, 10), (2026, 11), (2026, 12), (2027, 1), (2027, 2))
        for jour in (4, 11, 19, 27)
    ]
    choisis = sorted(draw.sample(range(20), 9))
    faits = [
        (foule[0], "faute corrigée"),
        (foule[1], "photo ajoutée"),
        (pseudo, f"{mot} : {avant} → {apres}"),
        (foule[2], "virgule"),
        (retour, f"{mot} : {apres} → {avant}"),
        (foule[3], "lien réparé"),
        (second, f"{mot} : {avant} → {apres}"),
        (foule[0], "source ajoutée à l'histoire"),
        (dernier, "titre mis en gras"),
    ]
    table = [
        "| Date | Auteur | Changement |",
        *(
            f"| {jours[jour]} | {auteur} | {fait} |"
            for jour, (auteur, fait) in reversed(list(zip(choisis, faits, strict=True)))
        ),
    ]
    pages = {
        "encyclopedie/sujet": {
            "title": titre,
            "body": f"Cet article compte {draw.randint(2, 6)} sections. {mot.capitalize()} : {apres} {unite}.\n\n"
            "Voir l'[historique](sujet-historique) et la [discussion](sujet-discussion).\n",
        },
        "encyclopedie/sujet-historique": {
            "title": f"Historique : {titre}",
            "body": "Le plus récent en premier.\n\n::: liste changements | filtres: Auteur | tri: Auteur\n"
            + "\n".join(table)
            + "\n:::\n",
        },
        "encyclopedie/sujet-discussion": {
            "title": f"Discussion : {titre}",
            "body": f"**{bavard}** : pour moi c'est {apres}, je l'ai mesuré avec mon oncle.\n\n"
            f"**{retour}** : un oncle n'est pas une source. J'ai remis {avant} en attendant.\n\n"
            f"**{second}** : la mairie publie {apres}. Je rétablis, avec le lien.\n",
        },
    }
    return {
        "vars": {
            "titre": titre, "unite": unite, "avant": avant, "apres": apres, "pseudo": pseudo, "retour": retour,
            "second": second, "dernier": dernier, "bavard": bavard,
        },
        "solution": [pseudo],
        "reject": [retour, second, dernier, bavard, foule[0]],
        "simulator": {"new_pages": pages, "open": "encyclopedie/sujet"},
    }  # fmt: skip
