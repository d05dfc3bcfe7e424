"""Kinds of files of « Atelier » by extension."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

ICONS = (
    "folder", "text", "sheet", "slides", "image", "sound", "video", "archive", "pdf", "code", "app", "web",
    "mail", "file", "usb", "cloud",
)  # fmt: skip


class FileType(NamedTuple):
    """`packed`: size once in an archive, in per cent of the size outside."""

    icon: str
    label: str
    packed: int


_BY_EXTENSION: dict[str, tuple[str, str, int]] = {
    "txt": ("text", "Texte brut", 40), "md": ("text", "Texte balisé", 40), "odt": ("text", "Texte", 90),
    "docx": ("text", "Texte", 90), "doc": ("text", "Texte", 60), "rtf": ("text", "Texte", 40),
    "ods": ("sheet", "Classeur", 90), "xlsx": ("sheet", "Classeur", 90),
    "csv": ("sheet", "Données CSV", 30), "odp": ("slides", "Diaporama", 95),
    "pptx": ("slides", "Diaporama", 95), "odg": ("image", "Dessin", 90), "pdf": ("pdf", "PDF", 90),
    "epub": ("text", "Livre numérique", 98), "png": ("image", "Image PNG", 98),
    "jpg": ("image", "Image JPEG", 98), "jpeg": ("image", "Image JPEG", 98),
    "gif": ("image", "Image GIF", 98), "webp": ("image", "Image WebP", 98),
    "svg": ("image", "Image SVG", 40), "bmp": ("image", "Image BMP", 30),
    "tif": ("image", "Image TIFF", 60), "heic": ("image", "Image HEIC", 98),
    "mp3": ("sound", "Son MP3", 98), "ogg": ("sound", "Son OGG", 98), "wav": ("sound", "Son WAV", 70),
    "flac": ("sound", "Son FLAC", 98), "m4a": ("sound", "Son M4A", 98), "mp4": ("video", "Vidéo MP4", 99),
    "webm": ("video", "Vidéo WebM", 99), "mkv": ("video", "Vidéo MKV", 99),
    "avi": ("video", "Vidéo AVI", 95), "mov": ("video", "Vidéo MOV", 98), "zip": ("archive", "Archive", 99),
    "7z": ("archive", "Archive", 99), "tar": ("archive", "Archive", 60), "gz": ("archive", "Archive", 99),
    "html": ("web", "Page web", 30), "css": ("code", "Feuille de style", 30), "js": ("code", "Script", 30),
    "py": ("code", "Programme Python", 30), "json": ("code", "Données JSON", 30),
    "xml": ("code", "Données XML", 30), "sh": ("code", "Script", 30),
    "bat": ("app", "Script exécutable", 30), "exe": ("app", "Application", 80),
    "msi": ("app", "Installateur", 90), "apk": ("app", "Application", 95), "eml": ("mail", "Courriel", 60),
    "ics": ("mail", "Agenda", 40), "vcf": ("mail", "Contact", 40), "bak": ("file", "Sauvegarde", 60),
    "tmp": ("file", "Fichier temporaire", 60),
}  # fmt: skip
TYPES: Mapping[str, FileType] = MappingProxyType(
    {extension: FileType(*row) for extension, row in _BY_EXTENSION.items()}
)
UNKNOWN_TYPE = FileType("file", "Fichier", 60)


def extension_of(name: str) -> str:
    """Lower case, without the dot; empty when there is none or when the dot comes first."""
    stem, dot, extension = name.rpartition(".")
    return extension.lower() if dot and stem and extension else ""


def type_of(name: str) -> FileType:
    return TYPES.get(extension_of(name), UNKNOWN_TYPE)
