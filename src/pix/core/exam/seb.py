"""Safe Exam Browser: the settings of a session, their Config Key, and the proof that a page sends.

Algorithm of the Config Key: the settings without `originatorVersion`, as JSON without any white space nor
escaping, keys sorted without regard to case, empty dictionaries left out; SHA-256 of that text. A page proves
its settings with the SHA-256 of its own address followed by the key.
"""

import base64
import datetime
import hashlib
import hmac
import plistlib
from collections.abc import Mapping, Sequence
from typing import Any

ORIGINATOR = "originatorVersion"
ALLOW, BLOCK = 1, 0

Settings = Mapping[str, Any]


def session_settings(
    start_url: str, quit_url: str, quit_code: str, blocked: Sequence[str] = ()
) -> dict[str, Any]:
    """Settings of a session in an open room: any site but those of `blocked`, files may be downloaded."""
    rules = [
        {"action": BLOCK, "active": True, "expression": expression, "regex": False} for expression in blocked
    ]
    everything = {"action": ALLOW, "active": True, "expression": "*", "regex": False}
    return {
        ORIGINATOR: "PIX_SEB_1",
        "sebMode": 0,
        "sebConfigPurpose": 0,
        "startURL": start_url,
        "startURLAppendQueryParameter": False,
        "quitURL": quit_url,
        "quitURLConfirm": False,
        "allowQuit": True,
        "hashedQuitPassword": hashlib.sha256(quit_code.encode()).hexdigest(),
        "sendBrowserExamKey": True,
        "browserWindowWebView": 3,
        "examSessionClearCookiesOnEnd": True,
        "examSessionClearCookiesOnStart": False,
        "browserWindowAllowReload": True,
        "showReloadButton": True,
        "showTaskBar": True,
        "showTime": True,
        "showInputLanguage": True,
        "enableZoomPage": True,
        "enableZoomText": True,
        "allowSpellCheck": False,
        "allowDownUploads": True,
        "downloadPDFFiles": True,
        "allowAudioCapture": False,
        "allowVideoCapture": False,
        "allowWlan": False,
        "URLFilterEnable": True,
        "URLFilterEnableContentFilter": False,
        "URLFilterRules": [*rules, everything],
        "prohibitedProcesses": [],
        "additionalResources": [],
    }


def write_settings(settings: Settings) -> bytes:
    """The file that opens the browser: a plain property list."""
    return plistlib.dumps(dict(settings), sort_keys=False)


def read_settings(content: bytes) -> dict[str, Any]:
    """The reverse. Raises ValueError on what is no property list of settings."""
    try:
        read = plistlib.loads(content)
    except (plistlib.InvalidFileException, ValueError, IndexError, AttributeError) as error:
        raise ValueError("this file holds no settings") from error
    if not isinstance(read, dict):
        raise ValueError("this file holds no settings")
    return read


def seb_json(settings: Settings) -> str:
    """The settings as the text whose digest is the Config Key."""
    return _write({name: value for name, value in settings.items() if name != ORIGINATOR})


def config_key(settings: Settings) -> str:
    """64 hexadecimal signs."""
    return hashlib.sha256(seb_json(settings).encode()).hexdigest()


def expected_proof(url: str, key: str) -> str:
    """What the browser sends for a page: `url` is absolute; its fragment does not count."""
    return hashlib.sha256(f"{url.partition('#')[0]}{key}".encode()).hexdigest()


def is_proved(url: str, key: str, proof: str | None) -> bool:
    """Whether this proof is that of these settings on this page. Takes the same time whatever differs."""
    given = (proof or "").strip().lower().encode("ascii", "replace")
    return hmac.compare_digest(expected_proof(url, key).encode("ascii"), given)


def _write(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        kept = {name: one for name, one in value.items() if not (isinstance(one, Mapping) and not one)}
        pairs = (f'"{name}":{_write(kept[name])}' for name in sorted(kept, key=str.lower))
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(_write(one) for one in value) + "]"
    if isinstance(value, bytes):
        return f'"{base64.b64encode(value).decode("ascii")}"'
    if isinstance(value, datetime.datetime):
        return f'"{value.isoformat()}"'
    return str(value) if isinstance(value, (int, float)) else f'"{value}"'
