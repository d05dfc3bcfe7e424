from pix.core.items import Rng

CAS = [
    (
        "La boutique du village calcule ses frais de port.",
        ["Commande", "Montant"],
        "frais de port",
        "gratuit {} {} €, sinon le montant des frais",
        [30, 40, 50, 60],
        ["4,90 €", "5,50 €", "6,20 €"],
        "€",
    ),
    (
        "La bibliothèque calcule ses pénalités.",
        ["Prêt", "Jours de retard"],
        "pénalité",
        "rien {} {} jours de retard, sinon le montant de la pénalité",
        [3, 5, 7, 10],
        ["2 €", "3 €", "1,50 €"],
        "jours",
    ),
]
# (words, comparison that gives 0, how the limit itself is treated)
BORNES = [
    [
        ("à partir de", ">=", "une commande égale au seuil ne paie rien"),
        ("au-dessus de", ">", "une commande égale au seuil paie encore"),
    ],
    [
        ("jusqu'à", "<=", "un retard égal au seuil ne coûte rien"),
        ("en dessous de", "<", "un retard égal au seuil coûte déjà"),
    ],
]


def build(v: dict, rng: Rng) -> dict:
    cas, borne, nombre = rng.cycle("cas", [(c, b, n) for n in (6, 7, 8) for c in (0, 1) for b in (0, 1)])
    phrase, titres, quoi, regle, seuils, frais, unite = CAS[cas]
    mots, signe, limite = BORNES[cas][borne]
    draw = rng("valeurs")
    seuil, montant = draw.choice(seuils), draw.choice(frais)
    valeurs = draw.sample([n for n in range(2, 2 * seuil + 6) if n != seuil], nombre - 1)
    valeurs = draw.shuffle([*valeurs, seuil])
    lettre = draw.choice(["F", "G"])
    case_seuil, case_frais = f"${lettre}$1", f"${lettre}$2"
    etiquette = "ABCDEFG"["ABCDEFG".index(lettre) - 1]
    modele = f"=SI(B2{signe}{case_seuil};0;{case_frais})"
    plage = f"C2:C{nombre + 1}"
    copie = {"copy": {"from": "C2", "to": f"C3:C{nombre + 1}"}}
    inverse = {">=": "<", ">": "<=", "<=": ">", "<": ">="}[signe]
    strict = {">=": ">", ">": ">=", "<=": "<", "<": "<="}[signe]
    valeur_frais = montant.removesuffix(" €")
    return {
        "vars": {
            "phrase": phrase,
            "regle": regle.format(mots, seuil),
            "plage": plage,
            "modele": modele,
            "premiere": "C2",
            "derniere": f"C{nombre + 1}",
            "case_seuil": f"{lettre}1",
            "case_frais": f"{lettre}2",
            "limite": limite,
        },
        "simulator": {
            "rows": [[*titres, quoi.capitalize()], *[[f"N{1001 + 7 * n}", x] for n, x in enumerate(valeurs)]],
            "cells": {
                f"{etiquette}1": "Seuil",
                f"{lettre}1": seuil,
                f"{etiquette}2": "Montant",
                f"{lettre}2": montant,
            },
            "table": f"A1:C{nombre + 1}",
            "formats": {plage: "euro", **({f"B2:B{nombre + 1}": "euro 0"} if unite == "€" else {})},
            "widths": {"A": 10, "B": 16, "C": 14},
            "size": [14, 8],
            "bold": ["A1:C1", f"{etiquette}1:{etiquette}2"],
        },
        "accept": [
            [{"set": {"C2": f"=SI(B2{inverse}{case_seuil};{case_frais};0)"}}, copie],
            [{"set": {"C2": f"={case_frais}*(B2{inverse}{lettre}$1)"}}, copie],
        ],
        "reject": [
            [],
            [{"set": {"C2": modele}}],
            [{"set": {"C2": f"=SI(B2{strict}{case_seuil};0;{case_frais})"}}, copie],
            [{"set": {"C2": modele.replace("$", "")}}, copie],
            [{"set": {"C2": f"=SI(B2{signe}{seuil};0;{case_frais})"}}, copie],
            [{"set": {"C2": f"=SI(B2{signe}{case_seuil};0;{valeur_frais})"}}, copie],
            [{"set": {"C2": f"=SI(B2{signe}{case_seuil};{case_frais};0)"}}, copie],
        ],
    }
