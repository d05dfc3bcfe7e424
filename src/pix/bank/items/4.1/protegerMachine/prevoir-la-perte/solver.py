import re

NEEDED = ("Verrouillage de l'écran", "Localisation", "Compte relié", "Retrouver mon appareil")
MISSING = re.compile(r"^(aucun.*|glisser.*|désactivée?)$")


def solve(question):
    """Change the needed settings that are off; leave the rest."""
    rows = re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", question.instruction, re.MULTILINE)[1:]
    changed = ["changer" if name in NEEDED and MISSING.match(state) else "laisser" for name, state in rows]
    labels = re.findall(r"^(.+) : \$\{(\w)#", question.proposals, re.MULTILINE)
    order = [name for name, _ in rows]
    return {key: changed[order.index(label)] for label, key in labels}
