import re
from fractions import Fraction

from pix.core.items import Rng

HISTOIRES = [
    (
        "le prix de chaque sac",
        "le prix du kilo",
        ["Sac", "Code", "Kilos"],
        "Prix du kilo",
        "*",
        (3, 9),
        (11, 29),
    ),
    (
        "la part de chaque activité",
        "le total",
        ["Activité", "Code", "Inscrits"],
        "Total",
        "/",
        (0, 0),
        (21, 58),
    ),
    (
        "le prix du voyage, assurance comprise",
        "l'assurance",
        ["Voyage", "Code", "Prix"],
        "Assurance",
        "+",
        (12, 19),
        (61, 98),
    ),
    (
        "ce qui reste à payer pour chaque stage",
        "l'acompte",
        ["Stage", "Code", "Tarif"],
        "Acompte",
        "-",
        (12, 29),
        (61, 98),
    ),
]
NOMS = ["Aube", "Brume", "Cerf", "Daim", "Envol", "Flot"]
DEUXIEME = ["A1", "B2", "A3", "B1", "A2", "B3"]


def build(v: dict, rng: Rng) -> dict:
    (resultat, constante, titres, etiquette, signe, seuils, bornes), (lettre, fixe) = rng.cycle(
        "cas", [(h, p) for h in HISTOIRES for p in [("C", 9), ("C", 10), ("B", 9), ("B", 10), ("C", 11)]]
    )
    draw = rng("valeurs")
    derniere = fixe - 2
    if lettre == "B":
        titres = [titres[0], titres[2], titres[1]]
    lignes, total = [], 0
    for n, nom in zip(range(2, derniere + 1), [*NOMS, "Galop", "Houle"], strict=False):
        valeurs = [DEUXIEME[n % 6], draw.randint(*bornes)]
        total += valeurs[1]
        lignes.append(
            f"|**{n}**|{nom}|" + "|".join(map(str, valeurs if lettre == "C" else valeurs[::-1])) + "|"
        )
    vide = f"|**{derniere + 1}**||||"
    commun = total if etiquette == "Total" else draw.randint(*seuils)
    bas = f"|**{fixe}**|{etiquette}|" + (f"|{commun}|" if lettre == "C" else f"{commun}||")
    tete = ["|Ligne|A|B|C|", "|--|:--|--:|--:|", "|**1**|" + "|".join(titres) + "|"]
    modele = f"={lettre}2{signe}${lettre}${fixe}"
    return {
        "vars": {
            "tableau": "\n".join([*tete, *lignes, vide, bas]), "resultat": resultat, "constante": constante, "derniere": derniere,
            "lettre": lettre, "fixe": f"{lettre}{fixe}", "modele": modele, "modele_mixte": f"={lettre}2{signe}{lettre}${fixe}",
            "decale": f"={lettre}3{signe}{lettre}{fixe + 1}",
        },
        "predicate": {"modele": modele, "derniere": derniere},
        "accept": [modele.lower(), f"=${lettre}2{signe}{lettre}${fixe}", f"= {lettre}2 {signe} ${lettre}${fixe}"]
        + ([f"=${lettre}${fixe}{signe}{lettre}2"] if signe in "+*" else []),
        "reject": [
            f"={lettre}2{signe}{lettre}{fixe}", f"={lettre}2{signe}${lettre}{fixe}", f"=${lettre}$2{signe}${lettre}${fixe}",
            modele[1:], f"={lettre}$2{signe}{lettre}${fixe}", f"={lettre}2{signe}7",
        ] + ([f"=${lettre}${fixe}{signe}{lettre}2"] if signe in "-/" else []),
        "feedback": {
            f"={lettre}2{signe}{lettre}{fixe}": "Juste en D2, mais la recopie décale aussi la seconde référence.",
            f"={lettre}2{signe}${lettre}{fixe}": "C'est la ligne qu'il faut figer : le signe $ se place devant le numéro.",
            f"=${lettre}$2{signe}${lettre}${fixe}": "La première référence est figée : toutes les lignes donneraient le même résultat.",
        },
    }  # fmt: skip


def recopie(formule, bas):
    """The formula as it becomes some rows below."""

    def reference(match):
        return match[1] + match[2] + str(int(match[3]) + (0 if match[2] else bas))

    return re.sub(r"(\$?[A-Za-z])(\$?)(\d+)", reference, formule)


def judge(data, answer):
    """Right when every copied cell gives the value of the copied model, whatever the cells hold."""
    for essai in range(1, 4):

        def grille(lettre, ligne, k=essai):
            return Fraction(
                (ord(lettre) * 31 + ligne * ligne * 17 + k * k * 23 + ord(lettre) * ligne * k * 7) % 89 + 2
            )

        for bas in range(int(data["derniere"]) - 1):
            if calcule(recopie(answer, bas), grille) != calcule(recopie(data["modele"], bas), grille):
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
