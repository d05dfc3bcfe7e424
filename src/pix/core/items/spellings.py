"""Other right ways of writing an answer: a date, an hour, a site, a telephone number, a noun, a person.

`spellings:` of a template names one of these for its answer (or for each field), and the accepted lines are
followed by the other ways of writing them. Grading stays what it is: the accepted answers are only more.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import date
from itertools import product
from types import MappingProxyType

from pix.core.items.french import MONTHS, WEEKDAYS

_LONG_DATE = re.compile(rf"(\d{{1,2}})(?:er)? +({'|'.join(MONTHS)}) +(\d{{4}})", re.IGNORECASE)
_SHORT_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TIME = re.compile(r"(\d{1,2}) ?(?:h|:|heures?) ?(\d{2})?(?::\d{2})?")
_NAMED_HOURS = {0: "minuit", 12: "midi"}
_ARTICLE = re.compile(r"(?:le|la|les|un|une|des|du) +|l['’]", re.IGNORECASE)
_ARTICLES = ("le ", "la ", "les ", "l'", "l’", "un ", "une ", "des ", "du ")
_TITLES = ("M. ", "Mme ", "Monsieur ", "Madame ")


def dates(line: str) -> list[str]:
    """7 mars 2027 or 07/03/2027 -> those and 7.3.27, dimanche 7 mars 2027… ValueError if no date."""
    day = _day_of(line)
    days = dict.fromkeys([str(day.day), f"{day.day:02d}"])
    months = dict.fromkeys([str(day.month), f"{day.month:02d}"])
    years = [str(day.year), f"{day.year % 100:02d}"]
    signs = [sign.join(parts) for sign in "/-." for parts in product(days, months, years)]
    month = f"{MONTHS[day.month - 1]} {day.year}"
    named = [f"{number} {month}" for number in [*(["1er"] if day.day == 1 else []), *days]]
    named += [f"{WEEKDAYS[day.weekday()]} {written}" for written in named]
    return [*named, *(f"le {written}" for written in named), *signs, day.isoformat()]


def _day_of(line: str) -> date:
    if match := _LONG_DATE.search(line):
        return date(int(match[3]), MONTHS.index(match[2].lower()) + 1, int(match[1]))
    if match := _SHORT_DATE.search(line):
        return date(int(match[3]), int(match[2]), int(match[1]))
    if match := _ISO_DATE.search(line):
        return date(int(match[1]), int(match[2]), int(match[3]))
    raise ValueError(f"{line!r} is not a date")


def times(line: str) -> list[str]:
    """9 h 05, 09:05 or 9 heures 05 -> those, 9h05, 9.05, à 9 h 05…; 12 h -> midi. ValueError if no hour."""
    match = _TIME.fullmatch(line.strip())
    if not match:
        raise ValueError(f"{line!r} is not an hour")
    hour, minute = int(match[1]), match[2] or "00"
    named = []
    for written in dict.fromkeys([str(hour), f"{hour:02d}"]):
        plural = "heure" if hour < 2 else "heures"
        named += [f"{written}{sign}{minute}" for sign in (" h ", "h", ":", " : ", ".", f" {plural} ")]
        named += [
            f"{written} h {minute} min",
            f"{written}h{minute}min",
            f"{written} {plural} {minute} minutes",
        ]
        if minute == "00":
            named += [f"{written} h", f"{written}h", f"{written} {plural}"]
    if minute == "00" and hour in _NAMED_HOURS:
        named.append(_NAMED_HOURS[hour])
    return [*named, *(f"à {written}" for written in named)]


def sites(line: str) -> list[str]:
    """A host, with or without www., the scheme and the last stroke."""
    host = re.sub(r"^https?://", "", line.strip(), flags=re.IGNORECASE).removeprefix("www.").rstrip("/")
    hosts = [host, f"www.{host}"]
    starts = ["", "https://", "http://"]
    return [f"{start}{name}{end}" for name, start, end in product(hosts, starts, ("", "/"))]


def telephones(line: str) -> list[str]:
    """A French number of ten digits, by pairs or not, with 0 or +33. ValueError for anything else."""
    digits = re.sub(r"\D", "", line)
    if not re.fullmatch(r"0\d{9}", digits):
        raise ValueError(f"{line!r} is not a French telephone number")
    pairs = [digits[at : at + 2] for at in range(0, 10, 2)]
    abroad = [digits[1], *pairs[1:]]
    written = [sign.join(pairs) for sign in (" ", "", ".", "-")]
    for start in ("+33", "0033", "+33 ", "0033 ", "+33 (0)", "+33(0)"):
        written += [start + sign.join(abroad) for sign in (" ", "", ".", "-")]
    return written


def nouns(line: str) -> list[str]:
    """A common or own noun with any article before it, or none."""
    bare = _ARTICLE.sub("", line.strip(), count=1) if _ARTICLE.match(line.strip()) else line.strip()
    return [bare, *(f"{article}{bare}" for article in _ARTICLES)]


def people(line: str) -> list[str]:
    """A name with a title, and both orders of a first name and a surname."""
    words = line.strip().split(" ")
    names = [" ".join(words), " ".join([*words[1:], words[0]])]
    return [*names, *(f"{title}{name}" for name in names for title in _TITLES)]


SPELLINGS: Mapping[str, Callable[[str], list[str]]] = MappingProxyType(
    {"date": dates, "time": times, "site": sites, "telephone": telephones, "noun": nouns, "person": people}
)


def spelled(lines: list[str], kind: str) -> list[str]:
    """Accepted answers with their other spellings, the author's first. ValueError when it cannot be read."""
    spell = SPELLINGS[kind]
    others = spell(lines[0]) if lines else []
    for line in lines[1:]:
        with suppress(ValueError):  # one more spelling that the author added
            others += spell(line)
    return list(dict.fromkeys([*lines, *others]))
