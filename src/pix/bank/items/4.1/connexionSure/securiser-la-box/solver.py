import re

BAD = {
    "Chiffrement": r"WEP|aucun",
    "Mot de passe admin": r"admin|0000",
    "Réseau invités": r"accès au foyer$|désactivé",
    "Ports": r"\d",
    "Gestion à distance": r"activée$|oui",
}


def solve(question):
    """Change what lets somebody in, or misses a stated need."""
    rows = dict(re.findall(r"^\| ([^|]+) \| ([^|]+) \|$", question.instruction, re.MULTILINE)[1:])
    answer = {}
    for label, key in re.findall(r"^(.+) : \$\{(\w)#", question.proposals, re.MULTILINE):
        state = rows[label]
        safe = state in ("actif, sans accès au foyer", "désactivée") or label not in BAD
        answer[key] = "laisser" if safe or not re.search(BAD[label], state) else "changer"
    return answer
