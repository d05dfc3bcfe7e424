"""The French of the interface is complete, faithful to the English and well set; so are the public texts."""

import re

import pytest
from babel.messages.catalog import Message
from django.conf import settings

from pix.faces.public.views.pages import TEXTS
from pix.faces.public.views.pages import read_text as fill_text
from pix.project import catalogues

PLACEHOLDER = re.compile(r"%\(\w+\)[ds]|\{\w+\}|\{\{\s*\w+\s*\}\}")
TAG = re.compile(r"</?\w[^>]*>")
EDGE_SPACE = re.compile(r"^ | $")

NO_BREAK, NARROW = "\u00a0", "\u202f"
BAD_TYPOGRAPHY = {
    "a straight apostrophe between letters": re.compile(r"\w'[\w\[]"),
    "a straight quotation mark": re.compile(r'"'),
    "; ! or ? without its narrow no-break space": re.compile(rf"[^{NARROW}?!…][;!?](?=\s|$)"),
    "a colon without its no-break space": re.compile(rf"(?<!{NO_BREAK}):(?=\s|$)"),
    "« without an inner narrow space": re.compile(rf"«(?!{NARROW})"),
    "» without an inner narrow space": re.compile(rf"(?<!{NARROW})»"),
    "three dots for an ellipsis": re.compile(r"\.\.\."),
    "two spaces": re.compile(r"  "),
}
JARGON = re.compile(
    r"\b(e-mails?|mails?|login|champ obligatoire|skills?|checkpoints?|tutos?)\b", re.IGNORECASE
)
LANGUAGES = [code for code, _name in settings.LANGUAGES]
NAMES = sorted(path.stem for path in (TEXTS / "fr").glob("*.md"))


def french_messages() -> list[Message]:
    return [message for message in catalogues.read("fr") if message.id]


def forms(message: Message) -> tuple[str, ...]:
    """The English of a message: one form, or the singular and the plural."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def french_forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def french_strings() -> list[str]:
    return [french for message in french_messages() for french in french_forms(message)]


def faults(text: str) -> list[str]:
    prose = TAG.sub("", text)
    return [name for name, pattern in BAD_TYPOGRAPHY.items() if pattern.search(prose)]


def read_text(language: str, name: str) -> str:
    return (TEXTS / language / f"{name}.md").read_text(encoding="utf-8")


def test_every_message_is_in_french():
    assert catalogues.missing("fr") == []


def test_no_message_is_obsolete():
    assert catalogues.obsolete("fr") == []


def test_the_catalogue_is_as_the_command_writes_it(settings, tmp_path):
    written = catalogues.path_of("fr").read_bytes()
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "django.po").write_bytes(written)
    settings.LOCALE_PATHS = [tmp_path]
    catalogues.update("fr")
    assert (folder / "django.po").read_bytes() == written


@pytest.mark.parametrize(
    "pattern", [PLACEHOLDER, TAG, EDGE_SPACE], ids=["placeholders", "tags", "edge spaces"]
)
def test_what_is_not_language_is_the_same_on_both_sides(pattern):
    """A French singular may take the number from the English plural, because it serves for 0 too."""

    def parts(text: str) -> list[str]:
        return sorted(pattern.findall(text))

    def is_faithful(message: Message) -> bool:
        singular, *plurals = forms(message)
        french_singular, *french_plurals = french_forms(message)
        return parts(french_singular) in [parts(english) for english in (singular, *plurals)] and [
            parts(french) for french in french_plurals
        ] == [parts(english) for english in plurals]

    assert [message.id for message in french_messages() if not is_faithful(message)] == []


def test_a_number_said_in_english_is_said_in_every_french_form():
    assert [
        message.id
        for message in french_messages()
        if PLACEHOLDER.search(forms(message)[0])
        and not all(PLACEHOLDER.search(french) for french in french_forms(message))
    ] == []


def test_typography_of_the_catalogue():
    assert {text: faults(text) for text in french_strings() if faults(text)} == {}


def test_words_of_the_catalogue():
    prose = [PLACEHOLDER.sub("", TAG.sub("", text)) for text in french_strings()]
    assert [text for text in prose if JARGON.search(text)] == []


def test_only_a_level_gained_is_exclaimed():
    exclaimed = [
        forms(message)[0]
        for message in french_messages()
        if any("!" in text for text in french_forms(message))
    ]
    assert exclaimed == ["Level %(level)s reached: %(title)s", "Level <em>%(level)s</em><br>reached!"]


@pytest.mark.parametrize("name", NAMES)
def test_typography_of_the_public_texts(name):
    lines = read_text("fr", name).splitlines()
    assert {line: faults(line) for line in lines if faults(line)} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_public_texts_exist_in_every_language(language):
    assert sorted(path.stem for path in (TEXTS / language).glob("*.md")) == NAMES


def skeleton(text: str) -> dict[str, list[str]]:
    """What a text keeps in every language: levels of headings, lists, rows, places and addresses."""
    return {
        "openings": [
            match[0] for line in text.splitlines() if (match := re.match(r"#+ |\* |\d\. |\|", line))
        ],
        "places": sorted(re.findall(r"\{\w+\}", text)),
        "addresses": re.findall(r"\]\(([^)]*)\)", text),
    }


@pytest.mark.parametrize("name", NAMES)
def test_public_texts_have_the_same_skeleton(name):
    assert skeleton(read_text("en", name)) == skeleton(read_text("fr", name))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_every_place_of_the_public_texts_is_filled(name, language):
    assert re.findall(r"\{\w+\}", "".join(fill_text(name, language))) == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("l'accueil", "a straight apostrophe between letters"),
        ('Le "pix\u00a0"', "a straight quotation mark"),
        ("Quoi ?", "; ! or ? without its narrow no-break space"),
        ("Ceci : cela", "a colon without its no-break space"),
        ("« oui\u202f»", "« without an inner narrow space"),
        ("«\u202foui »", "» without an inner narrow space"),
        ("Attendez...", "three dots for an ellipsis"),
        ("Deux  espaces", "two spaces"),
    ],
)
def test_the_rules_of_typography_see_faults(text, fault):
    assert faults(text) == [fault]


def test_the_rules_of_typography_accept_good_french():
    text = 'L’élève lit «\u202fpix\u202f»\u00a0: est-ce clair\u202f? À 20:15, oui… <a href="mailto:x">x</a>'
    assert faults(text) == []
