import re

TRUE = (
    r"^le Wi-Fi ne sait pas", r"voit l'adresse IP du serveur", r"peut savoir que l'on visite",
    r"sait encore quel compte",
)  # fmt: skip


def solve(question):
    """The tunnel hides the site from the Wi-Fi, shows the server of the VPN, and hides nothing else."""
    return [option for option in question.options if any(re.search(pattern, option) for pattern in TRUE)]
