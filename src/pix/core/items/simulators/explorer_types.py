"""Kinds of files of « Atelier » by extension, and the French words of its window (data: the page shows what it is
given)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

ICONS = (
    "folder", "text", "sheet", "slides", "image", "sound", "video", "archive", "pdf", "code", "app", "web", "mail",
    "file", "usb", "cloud",
)  # fmt: skip


class FileType(NamedTuple):
    """`packed`: size once in an archive, in per cent of the size outside."""

    icon: str
    label: str
    packed: int


_BY_EXTENSION: dict[str, tuple[str, str, int]] = {
    "txt": ("text", "Texte brut", 40), "md": ("text", "Texte balisé", 40), "odt": ("text", "Texte", 90),
    "docx": ("text", "Texte", 90), "doc": ("text", "Texte", 60), "rtf": ("text", "Texte", 40),
    "ods": ("sheet", "Classeur", 90), "xlsx": ("sheet", "Classeur", 90), "csv": ("sheet", "Données CSV", 30),
    "odp": ("slides", "Diaporama", 95), "pptx": ("slides", "Diaporama", 95), "odg": ("image", "Dessin", 90),
    "pdf": ("pdf", "PDF", 90), "epub": ("text", "Livre numérique", 98),
    "png": ("image", "Image PNG", 98), "jpg": ("image", "Image JPEG", 98), "jpeg": ("image", "Image JPEG", 98),
    "gif": ("image", "Image GIF", 98), "webp": ("image", "Image WebP", 98), "svg": ("image", "Image SVG", 40),
    "bmp": ("image", "Image BMP", 30), "tif": ("image", "Image TIFF", 60), "heic": ("image", "Image HEIC", 98),
    "mp3": ("sound", "Son MP3", 98), "ogg": ("sound", "Son OGG", 98), "wav": ("sound", "Son WAV", 70),
    "flac": ("sound", "Son FLAC", 98), "m4a": ("sound", "Son M4A", 98),
    "mp4": ("video", "Vidéo MP4", 99), "webm": ("video", "Vidéo WebM", 99), "mkv": ("video", "Vidéo MKV", 99),
    "avi": ("video", "Vidéo AVI", 95), "mov": ("video", "Vidéo MOV", 98),
    "zip": ("archive", "Archive", 99), "7z": ("archive", "Archive", 99), "tar": ("archive", "Archive", 60),
    "gz": ("archive", "Archive", 99), "html": ("web", "Page web", 30), "css": ("code", "Feuille de style", 30),
    "js": ("code", "Script", 30), "py": ("code", "Programme Python", 30), "json": ("code", "Données JSON", 30),
    "xml": ("code", "Données XML", 30), "sh": ("code", "Script", 30), "bat": ("app", "Script exécutable", 30),
    "exe": ("app", "Application", 80), "msi": ("app", "Installateur", 90), "apk": ("app", "Application", 95),
    "eml": ("mail", "Courriel", 60), "ics": ("mail", "Agenda", 40), "vcf": ("mail", "Contact", 40),
    "bak": ("file", "Sauvegarde", 60), "tmp": ("file", "Fichier temporaire", 60),
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


LABELS: Mapping[str, str] = MappingProxyType({
    "title": "Explorateur de fichiers, simulation",
    "back": "Dossier précédent", "up": "Dossier parent", "reset": "Remettre l’explorateur à zéro",
    "undo": "Annuler la dernière action", "location": "Emplacement", "folders": "Dossiers", "trash": "Corbeille",
    "content": "Contenu de {0}", "name": "Nom", "type": "Type", "size": "Taille", "modified": "Modifié le",
    "where": "Dossier", "select": "Sélectionner {0}", "folder": "Dossier", "place": "Emplacement", "new": "à l’instant",
    "extension": "Fichier {0}", "units": "o ko Mo Go To", "empty": "Ce dossier est vide.", "noResult": "Aucun résultat.",
    "count": "{0} élément|{0} éléments", "picked": "{0} sélectionné|{0} sélectionnés", "hits": "{0} résultat|{0} résultats",
    "newFolder": "Nouveau dossier", "actions": "Actions", "display": "Affichage", "open": "Ouvrir", "rename": "Renommer",
    "cut": "Couper", "copy": "Copier", "paste": "Coller", "pasteIn": "Coller ici ({0})", "moveTo": "Déplacer vers…",
    "duplicate": "Dupliquer", "delete": "Supprimer", "restore": "Restaurer", "emptyTrash": "Vider la corbeille",
    "compress": "Compresser…", "extractTo": "Extraire vers…", "properties": "Propriétés", "selectAll": "Tout sélectionner",
    "pickFirst": "Sélectionnez un fichier ou un dossier pour agir dessus.", "details": "Détails", "list": "Liste",
    "extensions": "Extensions des noms", "hidden": "Fichiers cachés", "sortBy": "Trier par : {0}",
    "search": "Rechercher", "searchName": "Nom à chercher", "searchHint": "* remplace plusieurs caractères, ? un seul.",
    "scope": "Où", "inSub": "Ici et dans les sous-dossiers", "inFolder": "Dans ce dossier seulement",
    "inAll": "Partout", "anyType": "Tous les types", "since": "Modifié depuis le", "until": "Jusqu’au",
    "contents": "Chercher aussi dans le contenu", "closeSearch": "Fermer la recherche",
    "icons": "folder:Dossiers text:Textes sheet:Classeurs slides:Diaporamas image:Images sound:Sons video:Vidéos "
    "archive:Archives pdf:PDF code:Programmes app:Applications web:Pages_web mail:Courriels file:Autres",
    "ok": "Valider le choix", "create": "Créer", "move": "Déplacer ici", "extract": "Extraire ici",
    "cancel": "Annuler", "close": "Fermer", "confirmEmpty": "Vider la corbeille",
    "emptyAsk": "Le contenu de la corbeille sera supprimé pour de bon.", "emptyDo": "Vider",
    "folderName": "Nom du dossier", "newName": "Nouveau nom", "archiveName": "Nom de l’archive",
    "subFolder": "Dans un nouveau dossier « {0} »", "destination": "Dossier de destination",
    "created": "Créé le", "author": "Auteur", "tags": "Mots-clés", "origin": "Emplacement d’origine",
    "path": "Emplacement", "holds": "Contient", "capacity": "Capacité", "free": "Espace libre",
    "readonly": "Lecture seule", "yes": "Oui", "no": "Non", "bytes": "{0} octets", "isHidden": "Fichier caché",
    "noPreview": "Atelier n’a pas d’aperçu pour ce fichier.",
    "eName": "Écrivez un nom.", "eLong": "Ce nom est trop long : 100 caractères au plus.",
    "eChars": "Un nom ne peut pas contenir / \\ : * ? \" < > | ni finir par un point.",
    "eTaken": "« {0} » existe déjà dans ce dossier. Choisissez un autre nom ou un autre dossier.",
    "eRoom": "Il reste {1} sur {0} : il faut {2}.", "eInside": "Un dossier ne peut pas aller dans lui-même.",
    "eReadonly": "« {0} » est en lecture seule. Cela se change dans ses propriétés.",
    "ePlace": "Ce dossier fait partie d’Atelier : il reste à sa place.",
    "eArchive": "Le contenu d’une archive ne se modifie pas. Extrayez-le d’abord.",
    "eFull": "Trop de changements pour cet exercice. Annulez ou remettez à zéro.",
    "eHere": "C’est déjà dans ce dossier.", "eOff": "Cette action n’est pas proposée dans cet exercice.",
    "sOpened": "{0}, {1}", "sMoved": "Déplacé vers {1} : {0}.", "sCopied": "Copié dans {1} : {0}.",
    "sRenamed": "{0} s’appelle maintenant {1}.", "sDeleted": "Mis à la corbeille : {0}.", "sRestored": "Restauré : {0}.",
    "sMade": "Créé : {0}.", "sExtracted": "Extrait dans {1} : {0}.", "sCut": "À coller ailleurs : {0}.",
    "sCopy": "Copié, à coller : {0}.", "sUndone": "Dernière action annulée.", "sReset": "Explorateur remis à zéro.",
    "sEmptied": "Corbeille vidée.", "sSorted": "Trié par {0}.", "ascending": "croissant", "descending": "décroissant",
    "copyName": "{0} - Copie{1}", "several": "{0} et {1} autre|{0} et {1} autres", "sNothing": "Rien à annuler.",
})  # fmt: skip
