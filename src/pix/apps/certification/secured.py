"""Safe Exam Browser for a session: its settings, its quit code, and whether a page was shown by it."""

from functools import lru_cache

from attrs import frozen
from django.conf import settings
from django.utils.crypto import salted_hmac

from pix.core.exam.seb import config_key, is_proved, session_settings

START, QUIT = "/certifications/rejoindre", "/certifications/seb/fin"
QUIT_DIGITS = 6


@frozen
class Proof:
    """What came with a page. `site`: scheme and host asked; `url`: the whole address; `given`: the header.

    `may_follow`: a browser that cannot send headers, whose script will say it once the page is there.
    """

    site: str
    url: str
    given: str | None = None
    may_follow: bool = False


def quit_code(session_id: int) -> str:
    """Six figures that the invigilator types to leave the secured browser before the end of the test."""
    digest = salted_hmac("pix.seb.quit", str(session_id), algorithm="sha256").hexdigest()
    return str(int(digest, 16))[-QUIT_DIGITS:]


def settings_of(session_id: int, site: str) -> dict[str, object]:
    """The settings file of a session. It holds no secret but the digest of the quit code."""
    return session_settings(
        f"{site}{START}?session={session_id}",
        f"{site}{QUIT}",
        quit_code(session_id),
        settings.SEB_BLOCKED_SITES,
    )


@lru_cache(maxsize=256)
def key_of(session_id: int, site: str) -> str:
    return config_key(settings_of(session_id, site))


def is_shown_by(session_id: int, proof: Proof | None) -> bool:
    """Whether the secured browser, with the settings of this session, shows this page."""
    return proof is not None and is_proved(proof.url, key_of(session_id, proof.site), proof.given)
