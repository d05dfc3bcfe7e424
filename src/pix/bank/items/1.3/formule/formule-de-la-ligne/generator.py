import re
from fractions import Fraction

from pix.core.items import Rng

HISTOIRES = [
    ("le prix à payer", ["Article", "Prix", "Nombre"], "*", "on multiplie le prix par le nombre",
     ["Gourde", "Lampe", "Ballon", "Corde", "Tapis"], (11, 29), (3, 9)),
    ("ce qui reste en stock", ["Livre", "Reçus", "Vendus"], "-", "on retire les livres vendus des livres reçus",
     ["Aurore", "Bivouac", "Escale", "Falaise", "Refuge"], (61, 98), (12, 58)),
    ("le total des entrées", ["Jour", "Adultes", "Enfants"], "+", "on ajoute les enfants aux adultes",
     ["Lundi", "Mardi", "Jeudi", "Vendredi", "Samedi"], (21, 69), (12, 58)),
    ("la part de chacun", ["Table", "Addition", "Convives"], "/", "on divise l'addition par le nombre de convives",
     ["Citron", "Menthe", "Olive", "Prune", "Thym"], (61, 98), (3, 9)),
]  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    (resultat, titres, signe, phrase, noms, premiers, seconds), ligne = rng.cycle(
        "cas", [(histoire, n) for histoire in HISTOIRES for n in range(3, 7)]
    )
    draw = rng("lignes")
    inverse = signe != "-" and draw.choice([True, False])  # which of the two columns comes first
    donnees = list(zip(noms, draw.sample(range(*premiers), 5), draw.sample(range(*seconds), 5), strict=False))
    if inverse:
        titres, donnees = [titres[0], titres[2], titres[1]], [(a, c, b) for a, b, c in donnees]
    gauche, droite = ("C", "B") if inverse else ("B", "C")
    lignes = [f"|**{n}**|{a}|{b}|{c}|" for n, (a, b, c) in enumerate(donnees, 2)]
    valeurs = dict(zip("BC", donnees[ligne - 2][1:], strict=False))
    modele = f"={gauche}{ligne}{signe}{droite}{ligne}"
    tete = ["|Ligne|A|B|C|", "|--|:--|--:|--:|", "|**1**|" + "|".join(titres) + "|"]
    autre = {"*": "+", "+": "*", "-": "+", "/": "*"}[signe]
    return {
        "vars": {
            "resultat": resultat, "ligne": ligne, "phrase": phrase, "modele": modele,
            "tableau": "\n".join([*tete, *lignes]),
            "en_dur": f"{valeurs[gauche]}{signe}{valeurs[droite]}",
        },
        # Products and sums read both ways: one formula stands for both.
        "predicate": {"modele": f"=B{ligne}{signe}C{ligne}" if signe in "+*" else modele},
        "accept": [modele.lower(), f"= {gauche}{ligne} {signe} {droite}{ligne}", f"=({gauche}{ligne}{signe}{droite}{ligne})",
                   f"=${gauche}{ligne}{signe}{droite}${ligne}"],
        "reject": [modele[1:], f"={valeurs[gauche]}{signe}{valeurs[droite]}", f"={gauche}{ligne - 1}{signe}{droite}{ligne - 1}",
                   f"={gauche}{ligne}{autre}{droite}{ligne}", f"={gauche}{signe}{droite}", f"=D{ligne}", "="]
        + ([f"={droite}{ligne}{signe}{gauche}{ligne}"] if signe in "-/" else []),
        "feedback": {modele[1:]: "Il manque le signe = au début : le tableur n'y voit qu'un texte."},
    }  # fmt: skip


def judge(data, answer):
    """Right when it gives the same value as the model whatever the cells hold."""
    for essai in range(1, 5):

        def grille(lettre, ligne, k=essai):
            return Fraction(
                (ord(lettre) * 31 + ligne * 17 + k * k * 23 + ord(lettre) * ligne * k * 7) % 89 + 2
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
