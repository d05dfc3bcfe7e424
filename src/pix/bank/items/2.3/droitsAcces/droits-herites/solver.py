import re

VERBS = {"aucun accès": "rien", "lecture": "lire", "commentaire": "commenter", "modification": "modifier"}


def solve(question):
    group = re.search(r"groupe \*\*(.+?)\*\*", question.instruction)[1]
    page = next(page for page in question.simulator["pages"] if page["t"] == "Droits du dossier")
    _kind, head, rows = page["b"][0]
    column = head.index(f"Groupe {group}")
    rights = {}
    for row in rows:
        parent = row[0].rpartition(" / ")[0]
        rights[row[0]] = VERBS.get(row[column], rights.get(parent))
    return dict(zip("abcd", rights.values(), strict=False))
