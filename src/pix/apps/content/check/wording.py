"""E170, W203, W205, W207, W208: accessibility, personal-looking data, length, elisions, lists of fields."""

import re
from collections.abc import Iterable, Iterator

from pix.apps.content.check.structure import read_texts
from pix.apps.content.check.work import Work
from pix.core.grading.proposals import parse_choices
from pix.core.items.elision import missed_elisions
from pix.core.items.files import Csv, Email, File, HtmlPage, Picture, PlainText, Workbook
from pix.core.items.template import CHOICE_TYPES
from pix.core.items.variant import Variant

LONGEST_EASY, LONGEST = 60, 120
EMAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)")
PHONE = re.compile(r"(?<!\w)0[1-9](?:[ .\u00a0\u202f]?\d\d){4}(?!\w)")
FICTIONAL_PHONES = ("019900", "026191", "035301", "046571", "053649", "063998")
RESERVED = (".test", ".example", ".invalid", ".localhost", "example.com", "example.org", "example.net")
# Brands that are also ordinary words are left out.
BRANDS = frozenset(
    """
    adobe airbnb android bing bouygues canva chatgpt chrome discord doctolib dropbox duckduckgo
    excel facebook firefox gimp gmail google huawei icloud instagram ipad iphone leboncoin
    libreoffice linkedin macos microsoft mozilla netflix onedrive openoffice outlook paypal
    photoshop pinterest powerpoint pronote qwant samsung sfr skype snapchat spotify telegram tiktok
    twitter uber whatsapp wikipedia wikipédia yahoo youtube
    """.split()  # noqa: SIM905
)
# Three letters in the middle of an identifier (« x4sfr9 ») are no brand.
WORD = re.compile(r"[^\W\d_]{4,}|(?<!\w)[^\W\d_]{1,3}(?!\w)")
COLOUR_CUE = re.compile(
    r"\b(?:cellules?|lignes?|cases?|boutons?|mots?|zones?|barres?) (?:en |de couleur )?"
    r"(?:rouges?|vert(?:e?s?)|jaunes?|bleu(?:e?s?)|oranges?)\b",
    re.IGNORECASE,
)
# Fields and choices are no Markdown block: a mark of list there stays a sign among the words.
LIST_MARK = re.compile(r"^[^\S\n]*([-–—*+•‣◦▪·]|\d{1,2}[.)])[^\S\n]+\S", re.MULTILINE)


def check_wording(work: Work) -> None:
    limit = LONGEST_EASY if work.template.level <= 2 else LONGEST
    for variant in work.variants:
        words = len(variant.instruction.split())
        if words > limit:
            work.report("W205", "instruction", f"{words} words, at most {limit} at this level", variant)
        _check_privacy(work, variant)
        _check_elisions(work, variant)
        _check_list_marks(work, variant)
        _check_accessibility(work, variant)


def _check_privacy(work: Work, variant: Variant) -> None:
    for key, text in _all_texts(variant):
        for match in EMAIL.finditer(text):
            domain = match[1].lower()
            if not domain.endswith(RESERVED) and domain not in work.settings.domains:
                work.report("W203", key, f"e-mail domain {domain}: use .test, .example or the pool", variant)
        for match in PHONE.finditer(text):
            if not re.sub(r"\D", "", match[0]).startswith(FICTIONAL_PHONES):
                work.report(
                    "W203", key, f"telephone {match[0]}: outside the ranges kept for fiction", variant
                )
        for word in {found.lower() for found in WORD.findall(text)} & BRANDS:
            work.report("W203", key, f"real brand {word}", variant)


def _check_elisions(work: Work, variant: Variant) -> None:
    for key, text in _all_texts(variant):
        for words in missed_elisions(text):
            work.report("W207", key, f"« {words} »: French runs these words together", variant)


def _check_list_marks(work: Work, variant: Variant) -> None:
    """W208: one paragraph a case; a list of choices is already one."""
    is_choice = variant.type in CHOICE_TYPES
    texts = parse_choices(variant.proposals) if is_choice else (variant.proposals,)
    for text in texts:
        if mark := LIST_MARK.search(text):
            key = "options" if variant.options else "proposals"
            work.report("W208", key, f"a line begins with « {mark[1]} », a list is not drawn there", variant)


def _all_texts(variant: Variant) -> Iterator[tuple[str, str]]:
    yield from read_texts(variant)
    for file in variant.attachments:
        yield from (("attachments", text) for text in file_texts(file))
    if variant.simulator is not None:
        yield from (("simulator", text) for text in strings(variant.simulator.payload))


def file_texts(file: File) -> Iterable[str]:
    """Words of the simple formats, read on the value."""
    content = file.content
    if isinstance(content, (PlainText, HtmlPage)):
        return [content.text]
    if isinstance(content, Email):
        return [content.text, content.html, *(value for _name, value in content.headers)]
    if isinstance(content, Csv):
        return [str(value) for row in content.rows for value in row]
    if isinstance(content, Workbook):
        return [str(c.value) for sheet in content.sheets for row in sheet.rows for c in row if c.value]
    return []


def strings(value: object) -> Iterator[str]:
    """Every text in JSON values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from strings(item)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from strings(item)


def _check_accessibility(work: Work, variant: Variant) -> None:
    claims = variant.accessibility
    if variant.illustration is not None and not variant.illustration.alt.strip():
        work.report("E170", "illustration", "the picture has no alternative text", variant)
    pictures = [file.name for file in variant.attachments if isinstance(file.content, Picture)]
    if pictures and claims.blind in ("RAS", "OK") and not variant.alternative_instruction:
        message = f"{pictures[0]} is a picture: give alternative_instruction, or accessibility1: KO"
        work.report("E170", "attachments", message, variant)
    cue = COLOUR_CUE.search(variant.instruction)
    if cue and claims.colour_blind in ("RAS", "OK") and not variant.alternative_instruction:
        work.report("E170", "instruction", f"« {cue[0]} »: colour is the only cue", variant)
