import hashlib


def hash_secret(secret: str) -> str:
    """Secrets are drawn, long and random: one pass is enough, and equal ones are found by an index."""
    return hashlib.sha256(secret.encode()).hexdigest()
