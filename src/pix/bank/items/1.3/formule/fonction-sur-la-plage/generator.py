import re
from fractions import Fraction

from pix.core.items import Rng

FONCTIONS = {
    "SOMME": "le total", "MOYENNE": "la moyenne", "MIN": "la plus petite valeur", "MAX": "la plus grande valeur",
}  # fmt: skip
SUJETS = [
    ("les ventes d'un stand", ["Jour", "Crêpes", "Gaufres"]),
    ("les entrées d'un musée", ["Jour", "Adultes", "Enfants"]),
    ("les prêts d'une bibliothèque", ["Jour", "Livres", "Disques"]),
    ("les kilomètres d'un club", ["Jour", "Aller", "Retour"]),
    ("les récoltes d'un jardin", ["Jour", "Tomates", "Poivrons"]),
]
JOURS = ["1er mai", "2 mai", "3 mai", "4 mai", "5 mai", "6 mai", "7 mai", "8 mai"]


def build(v: dict, rng: Rng) -> dict:
    nom, lettre, derniere = rng.cycle("cas", [(f, c, n) for f in FONCTIONS for c in "BC" for n in (7, 8, 9)])
    sujet, titres = rng("sujet").choice(SUJETS)
    draw = rng("valeurs")
    lignes = [
        f"|**{n + 2}**|{JOURS[n]}|{draw.randint(11, 95)}|{draw.randint(11, 95)}|" for n in range(derniere - 1)
    ]
    lignes.append(f"|**{derniere + 1}**|Objectif|{draw.randint(41, 95)}|{draw.randint(41, 95)}|")
    tete = ["|Ligne|A|B|C|", "|--|:--|--:|--:|", "|**1**|" + "|".join(titres) + "|"]
    plage = f"{lettre}2:{lettre}{derniere}"
    modele = f"={nom}({plage})"
    autre = {"SOMME": "MOYENNE", "MOYENNE": "SOMME", "MIN": "MAX", "MAX": "MIN"}[nom]
    cellules = [f"{lettre}{n}" for n in range(2, derniere + 1)]
    accept = [
        modele.lower(),
        f"= {nom} ( {plage} )",
        f"={nom}({';'.join(cellules)})",
        f"={nom}(${lettre}$2:${lettre}${derniere})",
        f"={nom}({lettre}1:{lettre}{derniere})",
    ]
    if nom == "SOMME":
        accept.append("=" + "+".join(cellules))
    if nom == "MOYENNE":
        accept.append(f"=SOMME({plage})/{len(cellules)}")
    return {
        "vars": {
            "sujet": sujet, "tableau": "\n".join([*tete, *lignes]), "resultat": FONCTIONS[nom], "fonction": nom,
            "titre": titres["ABC".index(lettre)], "dernier_jour": JOURS[derniere - 2], "lettre": lettre, "derniere": derniere, "modele": modele,
        },
        "predicate": {"modele": modele},
        "accept": accept,
        "reject": [
            modele[1:], f"={nom}({lettre}2;{lettre}{derniere})", f"={nom}({lettre}2:{lettre}{derniere - 1})", f"={autre}({plage})",
            f"={nom}(B2:C{derniere})", f"={nom}", f"={nom}({lettre}3:{lettre}{derniere})", f"={plage}",
            f"={nom}({lettre}2:{lettre}{derniere + 1})", f"={nom}({lettre}:{lettre})",
        ],
        "feedback": {
            modele[1:]: "Il manque le signe = au début : le tableur n'y voit qu'un texte.",
            f"={nom}({lettre}2;{lettre}{derniere})": "Le point-virgule ne prend que deux cellules : la plage s'écrit avec deux-points.",
            f"={nom}({lettre}2:{lettre}{derniere - 1})": "Le dernier jour est oublié.",
            f"={nom}({lettre}2:{lettre}{derniere + 1})": "La ligne Objectif n'est pas un jour : elle ne doit pas compter.",
        },
    }  # fmt: skip


def judge(data, answer):
    """Right when it gives the same value as the model whatever the cells hold (row 1 holds titles)."""
    # In each grid one cell stands out, so that forgetting or adding any of them shows, MIN and MAX included.
    for pic, place, rang in [(p, c, n) for p in (-900, 900) for c in "BC" for n in range(2, 12)]:

        def grille(lettre, ligne, pic=pic, place=place, rang=rang):
            if lettre == "A" or ligne == 1:
                return "titre"
            return Fraction(
                pic if (lettre, ligne) == (place, rang) else (ord(lettre) * 37 + ligne * ligne * 19) % 89 + 2
            )

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
    return COMPARAISONS[signe](gauche, somme(reste, grille)) if signe else gauche


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
        total = nombre(total) * nombre(autre) if signe == "*" else nombre(total) / nombre(autre)
    return total


def signe_devant(reste, grille):
    if signe := suivant(reste, "-", "+"):
        valeur = nombre(signe_devant(reste, grille))
        return -valeur if signe == "-" else valeur
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
