import re


def solve(question):
    """The sender of the only message that asks for a password or for a code that opens an account."""
    rows = re.findall(r"^\| ([^,|]+), [^|]+ \| (.+) \|$", question.instruction, re.MULTILINE)
    secret = re.compile(r"mot de passe|code (?!postal|de la route)")
    found = [name for name, message in rows if secret.search(message)]
    assert len(rows) == 4 and len(found) == 1
    return found[0]
