THEMES = [
    {"fin": "Comptages de vélos par heure", "gros": "Vélos, totaux annuels", "ligne": "compteur et par heure", "grosse": "année", "besoins": [("Combien de vélos partent du centre à 18 h ?", 1), ("Combien de vélos arrivent au centre à 8 h ?", 0)], "colonnes": [("passages vers le centre", "41"), ("passages vers la périphérie", "17")], "commun": ("total de vélos de l'année", "81204")},
    {"fin": "Arbres des rues, un par un", "gros": "Arbres par quartier", "ligne": "arbre", "grosse": "quartier", "besoins": [("Quel tilleul a le plus gros tronc ?", 0), ("Quel platane est le plus haut ?", 1)], "colonnes": [("tour du tronc à un mètre du sol, en cm", "143"), ("hauteur estimée, en dm", "110")], "commun": ("nombre d'arbres du quartier", "312")},
    {"fin": "Eau des bâtiments, mois par mois", "gros": "Eau, bilan de la ville", "ligne": "bâtiment et par mois", "grosse": "année", "besoins": [("Combien d'eau chaude l'école a-t-elle utilisée en mars ?", 1), ("Combien d'eau froide la piscine a-t-elle utilisée en mai ?", 0)], "colonnes": [("eau froide, en m³", "61"), ("eau chaude, en m³", "22")], "commun": ("eau de toute la ville, en m³", "41800")},
    {"fin": "Bus, montées par arrêt", "gros": "Bus, voyageurs par ligne", "ligne": "arrêt et par jour", "grosse": "ligne", "besoins": [("Combien de personnes descendent à l'arrêt Halle ?", 1), ("Combien de personnes montent à l'arrêt Lavoir ?", 0)], "colonnes": [("montées à cet arrêt", "204"), ("descentes à cet arrêt", "187")], "commun": ("voyageurs de la ligne", "51730")},
]  # fmt: skip
NOMS = [
    "val_1",
    "val_2",
    "nb_a",
    "nb_b",
    "mes_x",
    "mes_y",
    "qte_p",
    "qte_q",
    "vol_e",
    "vol_f",
    "cpt_m",
    "cpt_n",
]


def fiche(code, titre, ligne, colonnes):
    rows = "\n".join(f"| {nom} | {sens} | {exemple} |" for nom, sens, exemple in colonnes)
    return {
        "title": f"{titre} ({code})",
        "label": titre,
        "kind": "record",
        "type": "csv",
        "description": f"Une ligne par {ligne}.",
        "body": f"Une ligne par {ligne}.\n\n| Colonne | Sens | Exemple |\n|---|---|---|\n{rows}\n",
    }


def build(v, rng):
    theme = rng.cycle("theme", THEMES)
    draw = rng("jeux")
    besoin, rang = draw.choice(theme["besoins"])
    codes = [f"VAL-{n}" for n in draw.sample(list(range(112, 989)), len(THEMES) * 2)]
    pages, liste, vue = {}, [], {}
    for place, one in enumerate(THEMES):
        noms = draw.sample(NOMS, 3)
        fin, gros = codes[2 * place], codes[2 * place + 1]
        communs = [("lieu", "nom du lieu", "Lavoir")]
        fines = draw.shuffle([(noms[0], *one["colonnes"][0]), (noms[1], *one["colonnes"][1])])
        pages[f"portail/j{2 * place}"] = {
            "path": f"jeux/{fin.lower()}",
            **fiche(
                fin,
                one["fin"],
                one["ligne"],
                [*communs, *fines, ("maj", "date de mise à jour", "2027-01-31")],
            ),
        }
        pages[f"portail/j{2 * place + 1}"] = {
            "path": f"jeux/{gros.lower()}",
            **fiche(
                gros,
                one["gros"],
                one["grosse"],
                [*communs, (noms[2], *one["commun"]), ("maj", "date de mise à jour", "2027-01-31")],
            ),
        }
        liste += [f"- [{one['fin']}](j{2 * place})", f"- [{one['gros']}](j{2 * place + 1})"]
        if one is theme:
            vue = {
                "jeu": fin,
                "faux_jeu": gros,
                "colonne": noms[rang],
                "fausse": noms[1 - rang],
                "sens": one["colonnes"][rang][0],
            }
    site = {
        "host": "donnees-du-val.test",
        "name": "Données du Val",
        "owner": "Agglomération de Valcombe",
        "slogan": "Des chiffres à réutiliser",
        "tint": 5,
        "certificate": {
            "holder": "Agglomération de Valcombe",
            "issuer": "Autorité du Val",
            "until": "30 juin 2027",
        },
    }
    accueil = {
        "portail/accueil": {
            "title": "Les jeux de données",
            "kind": "home",
            "body": "Huit jeux de données, libres et gratuits.\n\n" + "\n".join(draw.shuffle(liste)) + "\n",
        }
    }
    return {
        "vars": {
            **vue,
            "besoin": besoin,
            "titre": theme["fin"],
            "ligne": theme["ligne"],
            "grosse": theme["grosse"],
        },
        "simulator": {"new_sites": {"portail": site}, "new_pages": {**accueil, **pages}},
    }
