import re
from fractions import Fraction

from pix.core.items import Rng

SUJETS = [
    (
        "les sorties du club de marche",
        ["Sortie", "Marcheurs", "Km"],
        "sorties",
        "de kilomètres",
        (5, 24),
        (8, 29),
    ),
    (
        "les ateliers de la médiathèque",
        ["Atelier", "Séances", "Inscrits"],
        "ateliers",
        "d'inscrits",
        (8, 29),
        (5, 24),
    ),
    ("les récoltes du jardin partagé", ["Rang", "Plants", "Kilos"], "rangs", "de kilos", (8, 29), (5, 24)),
    (
        "les tournées de la ressourcerie",
        ["Tournée", "Arrêts", "Objets"],
        "tournées",
        "d'objets",
        (5, 19),
        (8, 29),
    ),
    (
        "les tournois du club d'échecs",
        ["Tournoi", "Joueurs", "Parties"],
        "tournois",
        "de parties",
        (8, 24),
        (31, 74),
    ),
]
NOMS = ["Alizé", "Brise", "Cime", "Dune", "Estran", "Forêt", "Gué", "Houle"]
CONDITIONS = {
    ">=": "au moins {}", ">": "plus de {}", "<=": "au plus {}", "<": "moins de {}",
}  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    genre, signe, derniere = rng.cycle(
        "cas", [(g, s, n) for g in ("NB.SI", "SOMME.SI") for s in CONDITIONS for n in (7, 8, 9)]
    )
    sujet, titres, pluriel, quantite, bornes_b, bornes_c = rng.cycle("sujet", SUJETS)
    draw = rng("valeurs")
    b = [draw.randint(*bornes_b) for _ in range(derniere - 1)]
    c = [draw.randint(*bornes_c) for _ in range(derniere - 1)]
    seuil = draw.choice(sorted(b)[2:-2])
    lignes = [
        f"|**{n}**|{NOMS[n - 2]}|{x}|{y}|" for n, x, y in zip(range(2, derniere + 1), b, c, strict=False)
    ]
    lignes.append(f"|**{derniere + 1}**|Objectif|{draw.randint(*bornes_b)}|{draw.randint(*bornes_c)}|")
    tete = ["|N°|A|B|C|", "|--|:--|--:|--:|", "|**1**|" + "|".join(titres) + "|"]
    plage, somme = f"B2:B{derniere}", f"C2:C{derniere}"
    critere = f"{signe}{seuil}"
    condition = f"{CONDITIONS[signe].format(seuil)} {titres[1].lower()}"
    voisin = {">=": ">", ">": ">=", "<=": "<", "<": "<="}[signe]
    if genre == "NB.SI":
        modele = f'=NB.SI({plage};"{critere}")'
        demande = f"compte les {pluriel} qui ont"
        accept = [f'=NB.SI.ENS({plage};"{critere}")', f"=SOMMEPROD(({plage}{critere})*1)"]
        reject = [
            f'=NB.SI({plage};"{voisin}{seuil}")',
            f'=SOMME.SI({plage};"{critere}")',
            f'=NB.SI({somme};"{critere}")',
        ]
    else:
        modele = f'=SOMME.SI({plage};"{critere}";{somme})'
        demande = f"donne le total {quantite} des {pluriel} qui ont"
        accept = [f'=SOMME.SI.ENS({somme};{plage};"{critere}")', f"=SOMMEPROD(({plage}{critere})*{somme})"]
        reject = [f'=SOMME.SI({plage};"{voisin}{seuil}";{somme})', f'=SOMME.SI({plage};"{critere}")',
                  f'=SOMME.SI({somme};"{critere}";{plage})']  # fmt: skip
    return {
        "vars": {
            "sujet": sujet, "tableau": "\n".join([*tete, *lignes]), "demande": demande, "condition": condition, "modele": modele,
            "plage": plage, "objectif": derniere + 1, "critere": critere, "seuil": seuil, "borne": "retenue" if "=" in signe else "écartée",
            "suite": "" if genre == "NB.SI" else f", puis additionne les cellules de {somme} placées sur les mêmes lignes",
        },
        "predicate": entiers(modele, signe, seuil),
        "accept": [modele.lower(), modele.replace('"', "\u201d"), modele.replace(";", " ; "), *accept],
        "reject": [modele[1:], modele.replace(str(derniere), str(derniere + 1)), modele.replace(plage, "B:B").replace(somme, "C:C"), f"={sum(1 for x in b if x >= seuil)}", f"=NB.SI({plage};{seuil})",
                   modele.replace(plage, f"B2:B{derniere - 1}").replace(somme, f"C2:C{derniere - 1}"), *reject],
        "feedback": {
            modele[1:]: "Il manque le signe = au début : le tableur n'y voit qu'un texte.",
            modele.replace(f"B{derniere}", f"B{derniere + 1}").replace(
                f"C{derniere}", f"C{derniere + 1}"
            ): f"La ligne {derniere + 1} est l'objectif : arrêtez la plage une ligne plus haut.",
            modele.replace(plage, "B:B").replace(somme, "C:C"): f"La colonne entière contient aussi l'objectif, en ligne {derniere + 1}.",
            modele.replace('"', ""): "La condition s'écrit entre guillemets.",
            modele.replace(critere, f"{voisin}{seuil}"): f"Regardez la limite : une valeur égale à {seuil} est-elle demandée ?",
        },
    }  # fmt: skip


def entiers(modele, signe, seuil):
    """What is judged: on whole numbers « less than 18 » and « at most 17 » ask for the same formula."""
    borne = {">": seuil + 1, "<": seuil - 1}.get(signe, seuil)
    return {"modele": modele.replace(f"{signe}{seuil}", f"{signe[0]}={borne}"), "seuil": borne}


def judge(data, answer):
    """Right when it gives the same value as the model on grids where many cells stand on the limit or beside it."""
    seuil = int(data["seuil"])
    # In each grid one row stands on the limit or beside it, the others are far on one side.
    for rang, pas, loin in [(n, d, e) for n in range(2, 12) for d in (-1, 0, 1) for e in (-9, 9)]:

        def grille(lettre, ligne, rang=rang, pas=pas, loin=loin):
            if lettre == "A" or ligne == 1:
                return "titre"
            if lettre == "B":
                return Fraction(seuil + (pas if ligne == rang else loin))
            return Fraction((ligne * ligne * 19 + rang * 23) % 89 + 2)

        if calcule(answer, grille) != calcule(data["modele"], grille):
            return False
    return True


# ---- the typed formula, read and computed on grids whose values change

JETON = re.compile(
    r"\s*(?:(?P<nombre>\d+(?:[.,]\d+)?)|(?P<plage>\$?[A-Z]\$?\d{1,3}\s*:\s*\$?[A-Z]\$?\d{1,3}|\$?[A-Z]:\$?[A-Z](?![A-Z0-9$]))"
    r"|(?P<cellule>\$?[A-Z]\$?\d{1,3})|(?P<fonction>[A-Z][A-Z.]*)(?=\s*\()|(?P<texte>\"[^\"]*\")"
    r"|(?P<signe><=|>=|<>|[-+*/^()=<>;%]))"
)
COMPARAISONS = {
    "=": lambda a, b: a == b, "<>": lambda a, b: a != b, "<": lambda a, b: a < b,
    ">": lambda a, b: a > b, "<=": lambda a, b: a <= b, ">=": lambda a, b: a >= b,
}  # fmt: skip
ANGLAIS = {
    "SUM": "SOMME", "AVERAGE": "MOYENNE", "PRODUCT": "PRODUIT", "IF": "SI", "COUNTIF": "NB.SI",
    "SUMIF": "SOMME.SI", "AVERAGEIF": "MOYENNE.SI", "COUNT": "NB",
    "COUNTIFS": "NB.SI.ENS", "SUMIFS": "SOMME.SI.ENS", "SUMPRODUCT": "SOMMEPROD",
}  # fmt: skip


def jetons(texte):
    """(kind, word) of a formula without its equal sign. ValueError when something cannot be read."""
    found, place, texte = [], 0, texte.upper().rstrip()
    while place < len(texte):
        match = JETON.match(texte, place)
        if not match:
            raise ValueError(texte[place:])
        found.append((match.lastgroup, match[match.lastgroup]))
        place = match.end()
    return found


def calcule(formule, grille):
    """Value of « =B2*C2 » on a grid, a function from (letter, number) to a value."""
    formule = formule.replace("\u00a0", " ").replace("\u202f", " ")
    formule = re.sub("[\u201c\u201d]", '"', formule).strip()  # the keyboards of phones curl them
    if not formule.startswith("="):
        raise ValueError("a formula begins with =")
    reste = jetons(formule[1:])[::-1]
    resultat = comparaison(reste, grille)
    if reste or isinstance(resultat, list):
        raise ValueError("something is left")
    return resultat


def suivant(reste, *signes):
    return reste.pop()[1] if reste and reste[-1][0] == "signe" and reste[-1][1] in signes else ""


def comparaison(reste, grille):
    gauche = somme(reste, grille)
    signe = suivant(reste, *COMPARAISONS)
    if not signe:
        return gauche
    droite = somme(reste, grille)
    if isinstance(gauche, list):
        return [COMPARAISONS[signe](x, droite) for x in gauche]
    return COMPARAISONS[signe](gauche, droite)


def somme(reste, grille):
    total = produit(reste, grille)
    while signe := suivant(reste, "+", "-"):
        autre = produit(reste, grille)
        total = nombre(total) + nombre(autre) if signe == "+" else nombre(total) - nombre(autre)
    return total


def produit(reste, grille):
    total = signe_devant(reste, grille)
    while signe := suivant(reste, "*", "/"):
        autre = signe_devant(reste, grille)
        if signe == "*" and isinstance(total, list):
            total = [
                Fraction(x) * Fraction(y)
                for x, y in zip(
                    total, autre if isinstance(autre, list) else [autre] * len(total), strict=False
                )
            ]
            continue
        total = nombre(total) * nombre(autre) if signe == "*" else nombre(total) / nombre(autre)
    return total


def signe_devant(reste, grille):
    if signe := suivant(reste, "-", "+"):
        valeur = signe_devant(reste, grille)
        if isinstance(valeur, list):
            return [-Fraction(x) if signe == "-" else x for x in valeur]
        return -nombre(valeur) if signe == "-" else valeur
    valeur = atome(reste, grille)
    while suivant(reste, "%"):
        valeur = nombre(valeur) / 100
    return valeur


def atome(reste, grille):
    genre, mot = reste.pop()
    if genre == "nombre":
        return Fraction(mot.replace(",", "."))
    if genre == "texte":
        return mot.strip('"')
    if genre == "cellule":
        return grille(*adresse(mot))
    if genre == "plage":
        return etendue(mot, grille)
    if genre == "fonction":
        return fonction(mot, arguments(reste, grille))
    if mot == "(":
        valeur = comparaison(reste, grille)
        if suivant(reste, ")"):
            return valeur
    raise ValueError(mot)


def adresse(mot):
    mot = mot.replace("$", "")
    return mot[0], int(mot[1:] or 0)


def etendue(mot, grille):
    (a, haut), (b, bas) = (adresse(part.strip()) for part in mot.split(":"))
    if not haut and not bas:  # whole columns, as in C:C
        haut, bas = 1, 40
    lettres = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    gauche, droite = sorted((lettres.index(a), lettres.index(b)))
    return [
        grille(lettres[c], n)
        for n in range(min(haut, bas), max(haut, bas) + 1)
        for c in range(gauche, droite + 1)
    ]


def arguments(reste, grille):
    suivant(reste, "(")
    valeurs = [comparaison(reste, grille)]
    while suivant(reste, ";"):
        valeurs.append(comparaison(reste, grille))
    if reste and not suivant(reste, ")"):  # a spreadsheet adds the last bracket itself
        raise ValueError("no closing bracket")
    return valeurs


def nombre(valeur):
    if isinstance(valeur, bool) or not isinstance(valeur, (int, Fraction)):
        raise ValueError("not a number")
    return Fraction(valeur)


def nombres(valeurs):
    aplaties = [x for valeur in valeurs for x in (valeur if isinstance(valeur, list) else [valeur])]
    return [Fraction(x) for x in aplaties if not isinstance(x, (str, bool)) and x is not None]


def critere(texte):
    """The test that « >=10 », « oui » or 12 stands for in NB.SI."""
    if not isinstance(texte, str):
        return lambda valeur: valeur == texte
    signe = re.match(r"\s*(<=|>=|<>|=|<|>)?\s*(.*)", texte)
    compare, cible = COMPARAISONS[signe[1] or "="], signe[2].strip()
    if re.fullmatch(r"-?\d+([.,]\d+)?", cible):
        voulu = Fraction(cible.replace(",", "."))
        return lambda valeur: not isinstance(valeur, str) and valeur is not None and compare(valeur, voulu)
    return lambda valeur: compare(str(valeur).upper(), cible.upper())


def fonction(nom, valeurs):
    nom = ANGLAIS.get(nom, nom)
    if nom == "SI":
        condition, oui, non = valeurs
        if not isinstance(condition, bool):
            raise ValueError("the condition is not a comparison")
        return oui if condition else non
    if nom == "SOMME.SI.ENS" and len(valeurs) == 3:
        nom, valeurs = "SOMME.SI", [valeurs[1], valeurs[2], valeurs[0]]
    if nom == "NB.SI.ENS" and len(valeurs) == 2:
        nom = "NB.SI"
    if nom == "SOMMEPROD":
        termes = [Fraction(1)] * len(valeurs[0])
        for liste in valeurs:
            if any(isinstance(x, bool) for x in liste):
                raise ValueError("a spreadsheet does not multiply conditions given apart")
            termes = [x * Fraction(y) for x, y in zip(termes, liste, strict=False)]
        return sum(termes)
    if nom in ("NB.SI", "SOMME.SI", "MOYENNE.SI"):
        test = critere(valeurs[1])
        prises = [
            valeurs[-1 if len(valeurs) == 3 else 0][rang] for rang, x in enumerate(valeurs[0]) if test(x)
        ]
        if nom == "NB.SI":
            return Fraction(len(prises)) if len(valeurs) == 2 else nombre("")
        return sum(nombres(prises)) / (len(prises) if nom == "MOYENNE.SI" else 1)
    liste = nombres(valeurs)
    if nom == "PRODUIT":
        total = Fraction(1)
        for x in liste:
            total *= x
        return total
    simples = {
        "SOMME": lambda: Fraction(sum(liste)), "MOYENNE": lambda: Fraction(sum(liste)) / len(liste),
        "MIN": lambda: min(liste), "MAX": lambda: max(liste), "NB": lambda: Fraction(len(liste)),
    }  # fmt: skip
    return simples[nom]()
