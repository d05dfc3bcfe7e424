from pix.core.items import Redraw
from pix.core.items.files import File, PlainText

TAILLE = 14
SENS = ["le haut", "la droite", "le bas", "la gauche"]
PAS = [(0, -1), (1, 0), (0, 1), (-1, 0)]
VIRAGES = 11


def avance(cases, depuis, sens, nombre):
    """The cells of `nombre` steps; None when they leave the plan or come near the walk."""
    neuves, avant = [], depuis
    dx, dy = PAS[sens]
    for _ in range(nombre):
        x, y = avant[0] + dx, avant[1] + dy
        autour = [(x, y), *((x + i, y + j) for i, j in PAS)]
        if not (0 <= x < TAILLE and 0 <= y < TAILLE) or any(c in cases and c != avant for c in autour):
            return None
        neuves.append((x, y))
        avant = (x, y)
    return neuves


def prolonge(t, cases, sens, ordres):
    """A walk that never comes near itself, drawn leg by leg, back where it is stuck: (cells, orders)."""
    if len(ordres) == 2 * VIRAGES + 1:
        return list(cases), ordres
    virages = {"d": (sens + 1) % 4, "g": (sens - 1) % 4} if ordres else {"": sens}
    for virage, nombre in t.shuffle([(virage, nombre) for virage in virages for nombre in (2, 3, 4, 5)]):
        neuves = avance(cases, list(cases)[-1], virages[virage], nombre)
        if neuves is not None:
            suite = [*ordres, virage, nombre] if virage else [nombre]
            trouve = prolonge(t, {**cases, **dict.fromkeys(neuves, True)}, virages[virage], suite)
            if trouve:
                return trouve
    return None


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
    depart = t.randint(0, 3)
    trouve = prolonge(t, {(t.randint(1, 12), t.randint(1, 12)): True}, depart, [])
    if not trouve:
        raise Redraw
    cases, ordres = trouve
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
