import re
from urllib.parse import urlsplit


def solve(question):
    return urlsplit(re.search(r"`(https://\S+)`", question.instruction)[1]).hostname
