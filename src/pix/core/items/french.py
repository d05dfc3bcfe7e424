"""French writing of numbers, dates and words; pure, independent of the machine's locale."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

NARROW_SPACE = "\u202f"
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MARKDOWN_SPECIAL = frozenset("\\`*_{}[]<>#|~$&")


def round_half_up(number: Decimal | int, digits: int = 0) -> Decimal:
    """Rounding taught at school: 0.5 goes up (away from zero)."""
    return Decimal(number).quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def plain_number(number: Decimal | int) -> str:
    """1234.50 -> « 1234,50 »: decimal comma, no separator of thousands."""
    return f"{number:f}".replace(".", ",") if isinstance(number, Decimal) else str(number)


def nombre_fr(number: Decimal | int, digits: int | None = None) -> str:
    """12345.5 -> « 12 345,5 » with narrow no-break spaces; `digits` digits after the comma when given."""
    if digits is not None:
        number = round_half_up(number, digits)
    written = f"{number:f}" if isinstance(number, Decimal) else str(number)
    whole, _, fraction = written.partition(".")
    sign, whole = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
    grouped = f"{int(whole):,}".replace(",", NARROW_SPACE)
    return f"{sign}{grouped},{fraction}" if fraction else sign + grouped


def date_fr(day: date, style: str = "long") -> str:
    """long « 1er mars 2024 », jour « vendredi 1er mars 2024 », court « 01/03/2024 », mois « mars 2024 »."""
    number = "1er" if day.day == 1 else str(day.day)
    month = f"{MONTHS[day.month - 1]} {day.year:04d}"
    texts = {
        "long": f"{number} {month}",
        "jour": f"{WEEKDAYS[day.weekday()]} {number} {month}",
        "court": f"{day.day:02d}/{day.month:02d}/{day.year:04d}",
        "mois": month,
    }
    if style not in texts:
        raise ValueError(f"unknown style of date: {style}")
    return texts[style]


def heure_fr(moment: datetime) -> str:
    """14 h 05."""
    return f"{moment.hour} h {moment.minute:02d}"


def pluriel(number: Decimal | int, singular: str = "", plural: str | None = None) -> str:
    """The form that agrees with the number: from 2 up the plural, `s` added when none is given."""
    return (singular + "s" if plural is None else plural) if not -2 < number < 2 else singular


def majuscule(text: str) -> str:
    """First letter in upper case, the rest untouched."""
    return text[:1].upper() + text[1:]


VOWELS = "aeiouyàâäéèêëîïôöùûüœæ"


def with_de(name: str) -> str:
    """« de » before a name as French says it: d'Aubrelle, de Brest, du marché. An h is breathed out."""
    if name.startswith("le "):
        return f"du {name[3:]}"
    if name.startswith("les "):
        return f"des {name[4:]}"
    return f"d'{name}" if name[:1].lower() in VOWELS else f"de {name}"


def md_escape(text: str) -> str:
    """The text with every character that Markdown could read as markup made literal."""
    return "".join("\\" + letter if letter in MARKDOWN_SPECIAL else letter for letter in text)
