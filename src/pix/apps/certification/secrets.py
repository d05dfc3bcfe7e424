import hashlib


def hash_token(token: str) -> str:
    """Tokens are drawn, long and random: one pass is enough, and a row is found by its index."""
    return hashlib.sha256(token.encode()).hexdigest()
