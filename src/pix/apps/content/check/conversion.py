"""Attachments converted by LibreOffice, many files a call."""

from pix.apps.content.check.opening import OFFICE, files_of
from pix.apps.content.check.work import Work
from pix.documents.office import Converted, convert

CALL_SECONDS = 600


def convert_all(works: list[Work]) -> None:
    """What LibreOffice makes of every office file of these works. OfficeMissingError when it is absent."""
    wanted: dict[tuple[str, bytes], str] = {}
    for work in works:
        for variant in work.variants:
            for file in files_of(variant):
                if file.extension in OFFICE and file in work.built:
                    key = (file.extension, work.built[file])
                    wanted.setdefault(key, f"{len(wanted):05}.{file.extension}")
    if not wanted:
        return
    results = convert({name: data for (_extension, data), name in wanted.items()}, timeout=CALL_SECONDS)
    converted: dict[tuple[str, bytes], Converted] = {key: results[name] for key, name in wanted.items()}
    for work in works:
        work.converted = converted
