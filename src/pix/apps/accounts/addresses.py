from django.conf import settings
from django.http import HttpRequest


def client_address(request: HttpRequest) -> str:
    """The visitor's IP address. `X-Forwarded-For` is believed only as far as our own proxies wrote it."""
    proxies = settings.PROXIES_IN_FRONT
    if proxies:
        hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
        if len(hops) >= proxies:
            return hops[-proxies]
    return request.META.get("REMOTE_ADDR", "")


def normalise_login(login: str) -> str:
    """E-mail addresses and usernames are compared trimmed and in lower case."""
    return login.strip().lower()


def mask_email(email: str) -> str:
    """`lou@domaine.fr` → `l***@domaine.fr`, for journals and screens that must not show the address."""
    name, _, domain = email.partition("@")
    return f"{name[:1]}***@{domain}"
