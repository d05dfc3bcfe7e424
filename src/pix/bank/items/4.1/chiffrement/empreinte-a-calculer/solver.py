import re
from hashlib import sha256


def solve(question):
    """The member of the archive that has the published digest."""
    published = re.search(r"`([0-9a-f]{64})`", question.instruction)[1]
    members = question.attachments["copies.zip"]["files"]
    return [
        name.removesuffix(".txt")
        for name, content in members.items()
        if sha256(content["bytes"]).hexdigest() == published
    ]
