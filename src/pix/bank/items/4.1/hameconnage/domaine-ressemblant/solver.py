import re
from urllib.parse import urlsplit


def solve(question):
    """The registered domain of the only address that does not end with the official one."""
    official = re.search(r"nom de domaine : `([^`]+)`", question.instruction)[1]
    hosts = [
        urlsplit(address).hostname for address in re.findall(r"^- `([^`]+)`$", question.instruction, re.M)
    ]
    found = [host for host in hosts if host != official and not host.endswith("." + official)]
    return [".".join(host.split(".")[-2:]) for host in found]
