from urllib.parse import urlsplit


def solve(question):
    """The last two labels of the host in the address bar."""
    return ".".join(urlsplit(question.simulator["open"][0]).hostname.split(".")[-2:])
