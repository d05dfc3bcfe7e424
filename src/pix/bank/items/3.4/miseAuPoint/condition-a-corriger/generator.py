import re

from pix.core.items.expressions import evaluate, parse_expression
from pix.core.items.files import File, PlainText


def build(v, rng):
    haut = v["bas"] + rng.cycle("ecart", range(9, 34))
    nom, bas, action = v["cas"]["mesure"], v["bas"], v["cas"]["action"]
    code = (
        f"def surveiller({nom}):\n"
        f'    """Lance {action}() quand la mesure sort de l\'intervalle."""\n'
        f"    if {nom} < {bas} and {nom} > {haut}:\n"
        f'        return "{action}"\n'
        f'    return "rien"\n'
    )
    valeurs = [bas - 6, bas - 1, bas, bas + 4, haut, haut + 1, haut + 9]
    lignes = ["mesure | attendu | obtenu"]
    for valeur in valeurs:
        attendu = "rien" if bas <= valeur <= haut else action
        lignes.append(f"{valeur} | {attendu} | rien")
    return {
        "vars": {"haut": haut},
        "files": [
            File("veille.py", PlainText(code)),
            File("essais.txt", PlainText("\n".join(lignes) + "\n")),
        ],
    }


def judge(expected, answer):
    """The condition is a true or false, right for every measure from -20 to far above the interval."""
    texte = re.sub(r"^\s*if\b|:\s*$", "", answer.strip())
    expression = parse_expression(texte)
    if expression.names != {expected["nom"]}:
        return False
    bas, haut = int(expected["bas"]), int(expected["haut"])
    for mesure in range(-20, haut + 60):
        if bool(evaluate(expression, {expected["nom"]: mesure})) is not (mesure < bas or mesure > haut):
            return False
    return True
