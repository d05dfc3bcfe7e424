import re


def solve(question):
    """The phone's own store with the service itself as publisher."""
    name = re.search(r"l'application « ([^»]+) »", question.instruction)[1]
    return [o for o in question.options if o == f"le magasin du téléphone, éditeur « {name} »"]
