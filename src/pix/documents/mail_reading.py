"""Reading mails."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default as modern

from attrs import frozen

from pix.documents.opened import UnreadableFileError


@frozen
class ReadMail:
    headers: tuple[tuple[str, str], ...]
    text: str
    html: str
    attachments: tuple[tuple[str, bytes], ...]

    def header(self, name: str) -> str:
        """The first header of that name, empty when absent."""
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")


def read_email(data: bytes) -> ReadMail:
    """Headers in order and decoded, the two bodies, the attachments."""
    message = message_from_bytes(data, EmailMessage, policy=modern)
    if not message.keys():
        raise UnreadableFileError("the file is not a mail: it has no header")
    bodies = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
    plain, html = (body.get_content().replace("\r\n", "\n") if body else "" for body in bodies.values())
    attached = tuple((part.get_filename() or "", _payload(part)) for part in message.iter_attachments())
    headers = tuple((name, str(value)) for name, value in message.items())
    return ReadMail(headers, plain, html, attached)


def _payload(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""
