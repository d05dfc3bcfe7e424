import re


def solve(question):
    """The sender of the only message that asks for a password or for a code that opens an account."""
    rows = re.findall(r"^\|([^,|]+), [^|]+\|(.+)\|$", question.instruction, re.MULTILINE)
    secret = re.compile(r"mot de passe|code (?!postal|de la route)")
    return [name for name, message in rows if secret.search(message)]
