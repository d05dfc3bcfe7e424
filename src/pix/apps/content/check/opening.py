"""E150: every attachment is built, is not too big, and opens."""

from pix.apps.content.check.attachments import PICTURES, describe
from pix.apps.content.check.work import Mode, Work
from pix.core.items.files import Disguised, File
from pix.core.items.variant import Variant
from pix.documents.files import build_file
from pix.documents.opened import UnreadableFileError, xml_root

OFFICE = frozenset({"ods", "xlsx", "odt", "docx", "odp", "pdf"})
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
                work.report(
                    "E150", "attachments", f"{file.name}: {len(built[file])} bytes, at most {limit}", variant
                )
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
            if file in work.built and (fault := _fault(work, file)):
                work.report("E150", "attachments", f"{file.name} does not open: {fault}", variant)


def _fault(work: Work, file: File) -> str:
    if isinstance(file.content, Disguised):
        return ""
    fault = reading_fault(file.name, work.built[file])
    if fault or work.settings.mode is not Mode.FULL or file.extension not in OFFICE:
        return fault
    converted = work.converted.get((file.extension, work.built[file]))
    return (
        "" if converted is not None and converted.ok else converted.problem if converted else "not converted"
    )


def reading_fault(name: str, data: bytes) -> str:
    """Why a file does not open, empty when it does."""
    if not data:
        return "it is empty"
    extension = name.rpartition(".")[2].lower()
    try:
        if extension == "pdf" and not (data.startswith(b"%PDF-") and b"%%EOF" in data[-1024:]):
            return "not a PDF"
        if extension in ("svg", "xml"):
            xml_root(data)
        found = describe(name, data)
    except (UnreadableFileError, UnicodeError) as error:
        return str(error)
    if extension == "zip" and not found["tree"]:
        return "the archive is empty"
    if extension == "eml" and not found["headers"]:
        return "no header"
    return ""
