"""E150: every attachment is built, is not too big, and opens."""

import email
import io
import zipfile
from email import policy

from defusedxml.ElementTree import fromstring
from PIL import Image, UnidentifiedImageError

from pix.apps.content.check.attachments import decoded, describe
from pix.apps.content.check.work import Mode, Work
from pix.core.items.files import File
from pix.core.items.variant import Variant
from pix.documents.files import build_file

OFFICE = frozenset({"ods", "xlsx", "odt", "docx", "odp", "pptx"})
PICTURES = frozenset({"png", "jpg", "jpeg", "gif", "webp", "bmp"})
SOUNDS = frozenset({"wav", "mp3", "ogg", "mp4", "webm"})
LARGEST = 500_000
LARGEST_MEDIA = 2_000_000
LARGEST_VARIANT = 5_000_000


def build_attachments(work: Work) -> None:
    """Bytes of every file of every variant; E150 for those that cannot be built or are too big."""
    built: dict[File, bytes] = {}
    for variant in work.variants:
        total = 0
        for file in files_of(variant):
            if file not in built:
                try:
                    built[file] = build_file(file)
                except Exception as error:  # noqa: BLE001 whatever an author's value triggers is a finding
                    message = f"{file.name} cannot be built: {type(error).__name__}: {error}"
                    work.report("E150", "attachments", message, variant)
                    continue
            total += len(built[file])
            limit = LARGEST_MEDIA if file.extension in PICTURES | SOUNDS else LARGEST
            if len(built[file]) > limit:
                work.report("E150", "attachments", f"{file.name}: {len(built[file])} bytes, at most {limit}", variant)
        if total > LARGEST_VARIANT:
            work.report("E150", "attachments", f"{total} bytes of files, at most {LARGEST_VARIANT}", variant)
    work.built = built


def files_of(variant: Variant) -> tuple[File, ...]:
    return variant.attachments + ((variant.illustration.file,) if variant.illustration else ())


def check_opening(work: Work) -> None:
    """E150 by our readers and, in the full mode, by LibreOffice."""
    for variant in work.variants:
        names = [file.name for file in variant.attachments]
        if len(set(names)) < len(names):
            work.report("E150", "attachments", "two files have the same name", variant)
        for file in files_of(variant):
            if file not in work.built:
                continue
            if fault := reading_fault(file.name, work.built[file]):
                work.report("E150", "attachments", f"{file.name} does not open: {fault}", variant)
            elif work.settings.mode is Mode.FULL and file.extension in OFFICE:
                if work.built[file] not in work.converted:
                    work.report("E150", "attachments", f"LibreOffice cannot open {file.name}", variant)


def reading_fault(name: str, data: bytes) -> str:
    """Why a file does not open, empty when it does."""
    extension = name.rpartition(".")[2].lower()
    try:
        if not data:
            return "it is empty"
        _read(name, extension, data)
    except (ValueError, OSError, zipfile.BadZipFile, UnidentifiedImageError, KeyError, SyntaxError) as error:
        return f"{type(error).__name__}: {error}"
    except Exception as error:  # noqa: BLE001 readers have errors of their own
        return f"{type(error).__name__}: {error}"
    return ""


def _read(name: str, extension: str, data: bytes) -> None:
    if extension in PICTURES:
        with Image.open(io.BytesIO(data)) as picture:
            picture.load()
    elif extension == "zip":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if not archive.namelist() or archive.testzip() is not None:
                raise ValueError("empty or damaged archive")
    elif extension == "eml":
        if not email.message_from_bytes(data, policy=policy.default).keys():
            raise ValueError("no header")
    elif extension == "pdf":
        if not data.startswith(b"%PDF-") or b"%%EOF" not in data[-1024:]:
            raise ValueError("not a PDF")
    elif extension in ("svg", "xml"):
        fromstring(data)
    elif extension in ("txt", "csv", "html", "md", "json", "ics"):
        decoded(data)
    else:
        describe(name, data)
