import re
from urllib.parse import urlsplit


def solve(question):
    """The last two labels of the host of the real address."""
    address = re.search(r"`(https?://[^`]+)`", question.instruction)[1]
    return ".".join(urlsplit(address).hostname.split(".")[-2:])
