import re

from pix.core.items.expressions import evaluate, parse_expression
from pix.core.items.files import File, PlainText

SINGULIERS = {
    "photocopies": "photocopie",
    "kilomètres": "kilomètre",
    "minutes": "minute",
    "colis": "colis",
    "litres": "litre",
}


def montant(n, base, inclus, unite):
    return base + unite * max(0, n - inclus)


def build(v, rng):
    base = rng.cycle("base", range(11, 60))
    nom, inclus, unite = v["cas"]["nom"], v["inclus"], v["unite"]
    essais = [0, inclus, inclus + 1, inclus + rng("essais").randint(5, 19)]
    exemples = "".join(f"    facture({n}) doit renvoyer {montant(n, base, inclus, unite)}\n" for n in essais)
    code = f'def facture({nom}):\n    """Montant en euros.\n\n{exemples}    """\n    return ...\n'
    return {
        "vars": {"base": base, "singulier": SINGULIERS[v["cas"]["quoi"]]},
        "files": [File("facture.py", PlainText(code))],
    }


def judge(expected, answer):
    """The expression gives the right amount for every quantity up to a hundred past the limit."""
    texte = re.sub(r"^\s*return\b", "", answer).strip()
    expression = parse_expression(texte)
    if expression.names - {expected["nom"]}:
        return False
    for n in range(int(expected["inclus"]) + 100):
        voulu = montant(n, int(expected["base"]), int(expected["inclus"]), int(expected["unite"]))
        if evaluate(expression, {expected["nom"]: n}) != voulu:
            return False
    return True
