from pix.core.items import Redraw
from pix.core.items.files import File, PlainText

TAILLE = 14
SENS = ["le haut", "la droite", "le bas", "la gauche"]
PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
VIRAGES = 11


def couloir(t):
    """A walk that never comes near itself: (cells, orders). An order is a number of steps, or « d », « g »."""
    x, y, sens = t.randint(1, 12), t.randint(1, 12), t.randint(0, 3)
    depart, cases, ordres = sens, {(x, y): True}, []
    for rang in range(VIRAGES + 1):
        nombre = t.randint(2, 5)
        for _ in range(nombre):
            x, y = x + PAS[sens][0], y + PAS[sens][1]
            voisines = sum((x + dx, y + dy) in cases for dx, dy in PAS)
            if not (0 <= x < TAILLE and 0 <= y < TAILLE) or voisines > 1:
                return None
            cases[x, y] = True
        ordres.append(nombre)
        if rang < VIRAGES:
            virage = t.choice("dg")
            ordres.append(virage)
            sens = (sens + (1 if virage == "d" else -1)) % 4
    return depart, list(cases), ordres


def arrive(cases, sens, ordres):
    """Whether these orders lead from the first to the last cell on the floor alone."""
    sol = frozenset(cases)
    x, y = cases[0]
    for ordre in ordres:
        if ordre in ("d", "g"):
            sens = (sens + (1 if ordre == "d" else -1)) % 4
            continue
        for _ in range(ordre):
            x, y = x + PAS[sens][0], y + PAS[sens][1]
            if (x, y) not in sol:
                return False
    return (x, y) == cases[-1]


def reparables(cases, sens, ordres):
    """The lines one change of which makes the programme right."""
    lignes = []
    for rang, ordre in enumerate(ordres):
        essais = ["d", "g"] if ordre in ("d", "g") else [1, 2, 3, 4, 5, 6]
        if any(arrive(cases, sens, [*ordres[:rang], essai, *ordres[rang + 1 :]]) for essai in essais):
            lignes.append(rang + 1)
    return lignes


def en_mots(ordre):
    return {"d": "tourner à droite", "g": "tourner à gauche"}.get(ordre, f"avancer de {ordre}")


def build(v, rng):
    ligne = rng.cycle("ligne", range(4, 22))
    t = rng("couloir")
    # A walk is drawn again here: most of them meet themselves.
    trouve = None
    for _ in range(400):
        trouve = couloir(t)
        if trouve:
            break
    if not trouve:
        raise Redraw
    depart, cases, ordres = trouve
    juste = ordres[ligne - 1]
    faux = {"d": "g", "g": "d"}.get(juste) or (
        juste - 1 if juste > 2 and t.choice([True, False]) else juste + 1
    )
    mauvais = [*ordres[: ligne - 1], faux, *ordres[ligne:]]
    if reparables(cases, depart, mauvais) != [ligne]:
        raise Redraw
    noms = dict.fromkeys(cases, "sol") | {cases[0]: "départ", cases[-1]: "arrivée"}
    plan = [[noms.get((x, y), "mur") for x in range(TAILLE)] for y in range(TAILLE)]
    pas = sum(n for n in ordres[: ligne - 1] if n not in ("d", "g"))
    place = f"{'ABCDEFGHIJKLMN'[cases[pas][0]]}{cases[pas][1] + 1}"
    texte = "".join(f"{n:>2}  {en_mots(ordre)}\n" for n, ordre in enumerate(mauvais, 1))
    return {
        "tables": {"plan": plan},
        "vars": {
            "ligne": ligne,
            "sens": SENS[depart],
            "juste": en_mots(juste),
            "faux": en_mots(faux),
            "place": place,
        },
        "files": [File("trajet.txt", PlainText(texte))],
        "reject": [str(ligne - 1), str(ligne + 1), str(ligne + 2)],
        "feedback": {str(ligne + 1): "Le chariot se perd sur cette ligne, mais la faute est juste avant."},
    }
