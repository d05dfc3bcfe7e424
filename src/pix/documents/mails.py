"""Mails as .eml, written so that their source reads as that of a real one."""

import hashlib
import textwrap
from base64 import b64encode
from email.header import Header
from email.utils import format_datetime
from quopri import encodestring
from urllib.parse import quote

from pix.core.items.files import Email, FileValueError


def build_eml(mail: Email, attachments: list[tuple[str, str, bytes]]) -> bytes:
    """The bytes of the mail; attachments are (name, media type, bytes)."""
    if mail.date.tzinfo is None:
        raise FileValueError("the date of a mail needs its zone: dt.datetime(…, tzinfo=…)")
    headers = [*mail.headers, ("Date", format_datetime(mail.date)), ("Message-ID", mail.message_id)]
    lines = [f"{name}: {_header_value(name, value)}" for name, value in headers]
    content = _body(mail, attachments)
    return "\r\n".join([*lines, "MIME-Version: 1.0", content]).encode("ascii")


def _header_value(name: str, value: str) -> str:
    if set(value) & set("\r\n"):
        value = "\r\n\t".join(line.strip() for line in value.splitlines())
    if value.isascii():
        return value
    name_, bracket, address = value.rpartition(" <")
    if bracket and address.isascii():
        return f"{Header(name_.strip(chr(34)), 'utf-8').encode()} <{address}"
    return Header(value, "utf-8", header_name=name).encode(linesep="\r\n")


def _body(mail: Email, attachments: list[tuple[str, str, bytes]]) -> str:
    words = _words(mail)
    if not attachments:
        return words
    parts = [words, *(_attachment(*attachment) for attachment in attachments)]
    return _multipart("mixed", mail.message_id, parts)


def _words(mail: Email) -> str:
    parts = [
        _text_part(kind, content) for kind, content in (("plain", mail.text), ("html", mail.html)) if content
    ] or [_text_part("plain", "")]
    return parts[0] if len(parts) == 1 else _multipart("alternative", mail.message_id, parts)


def _text_part(kind: str, content: str) -> str:
    lines = content.replace("\r\n", "\n").split("\n")
    written = "\r\n".join(encodestring(line.encode()).decode().replace("=\n", "=\r\n") for line in lines)
    head = f"Content-Type: text/{kind}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
    return f"{head}\r\n\r\n{written}"


def _multipart(kind: str, seed: str, parts: list[str]) -> str:
    boundary = f"==={hashlib.sha256(f'{kind}|{seed}'.encode()).hexdigest()[:24]}==="
    body = "".join(f"--{boundary}\r\n{part}\r\n" for part in parts)
    return f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n{body}--{boundary}--\r\n'


def _attachment(name: str, media: str, data: bytes) -> str:
    shown = f'filename="{name}"' if name.isascii() else f"filename*=utf-8''{quote(name)}"
    lines = "\r\n".join(textwrap.wrap(b64encode(data).decode(), 76))
    return (
        f"Content-Type: {media}\r\nContent-Disposition: attachment; {shown}\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{lines}"
    )
