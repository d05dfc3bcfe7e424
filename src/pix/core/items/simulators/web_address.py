"""Addresses of the mini-web, as a person may type them."""

import re

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
MAX_ADDRESS = 800


def page_key(address: str) -> str:
    """What two spellings of one page share: host in small letters and path, no scheme, `www.`, fragment nor
    last slash. `web-model.js` does the same (tested)."""
    rest = _SCHEME.sub("", address.strip()).partition("#")[0]
    host, slash, path = rest.partition("/")
    if not slash and "?" in host:
        host, _, query = host.partition("?")
        path = f"?{query}"
    path = path.rstrip("/")
    return f"{host.lower().removeprefix('www.')}/{path}".removesuffix("/")
