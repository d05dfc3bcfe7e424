"""The templates of the bank on disk, drafts included, as their authors look at them."""

import re
from collections.abc import Iterator

from attrs import frozen

from pix.apps.content.bank_files import TEMPLATE, Bank, Folder, read_folder_template
from pix.apps.content.check.run import Report, check_bank
from pix.apps.content.check.work import Mode
from pix.core.items.template import Template

HEADER = re.compile(
    r"^(kind|status|skill|type|pool|version): *[\"']?([^\"'#\n]*?)[\"']? *(?:#.*)?$", re.MULTILINE
)


class UnknownTemplateError(LookupError):
    """No folder of the bank has this name."""


@frozen
class Card:
    """One template as the list shows it; a value is empty when its file does not say it."""

    id: str
    competence: str
    tube: str
    skill: str
    kind: str
    type: str
    status: str

    @property
    def level(self) -> int | None:
        figures = re.search(r"\d+$", self.skill)
        return int(figures[0]) if figures else None


def cards(bank: Bank) -> Iterator[Card]:
    """Every template in the order of its path, from a few lines of each: all of them whole take seconds."""
    for folder in bank.folders:
        header = dict(HEADER.findall(folder.texts[TEMPLATE]))
        _items, competence, tube, name = folder.path.split("/")
        values = {key: header.get(key, "") for key in ("skill", "kind", "type", "status")}
        yield Card(id=name, competence=competence, tube=tube, **values)


def folder_of(bank: Bank, template: str) -> Folder:
    """Raises UnknownTemplateError."""
    folder = next((one for one in bank.folders if one.name == template), None)
    if folder is None:
        raise UnknownTemplateError(template)
    return folder


def read_one(bank: Bank, template: str) -> Template:
    """Raises UnknownTemplateError, InvalidTemplateError with every finding."""
    return read_folder_template(folder_of(bank, template), bank.pools, bank.world)


def check_one(bank: Bank, template: str) -> Report:
    """The quick check of one template, in this process."""
    return check_bank(bank, Mode.FAST, [template], separate_processes=False)
