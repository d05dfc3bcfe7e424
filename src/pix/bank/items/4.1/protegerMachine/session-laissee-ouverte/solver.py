import re


def solve(question):
    """The person whose screen asks for nothing before going on."""
    rows = re.findall(r"^\|([^|]+)\|(.+)\|$", question.instruction, re.MULTILINE)[2:]
    closed = re.compile(r"mot de passe|liste des comptes|verrouillé|Session fermée|Entrez votre code")
    return [name for name, screen in rows if not closed.search(screen)]
