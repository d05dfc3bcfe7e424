"""French small words that must run into the next one: « d'Aya », « qu'il », « du journal », « s'il ».

What a drawn name or noun breaks most often. Only what is surely wrong is told: an identifier (`atelier.ods`,
`uhf4`), a title between guillemets, a word in capitals and a single letter stand as they are.
"""

import re

_VOWEL = "aeiouàâäéèêëîïôöùûüœæ"
_MUTE_H = (
    "habill habit haleine haltère hameçon harmoni hebdo héberg hectare hélic herb hérit hésit heure hier "
    "hippo hirondelle histoire histor hiver homm homolog honnê honneur honor horaire horizon horloge horreur "
    "hospit hostil hôpital hôte huil huissier huître humain humeur humid hydr hygi hymne hypo"
)
_STAYS_FULL = "onz oui ouistiti ouate uhlan ulul"  # words that nothing runs into: le onze, que oui
_INFINITIVE = re.compile(r"\w+(?:er|ir|re|oir|aire)\b", re.IGNORECASE)
_NOUNS_LIKE_VERBS = (
    "atelier cahier calendrier centre chantier chapitre chiffre clavier courrier cuisinier dossier fichier "
    "filtre formulaire jardinier libraire livre maire nombre papier premier quartier registre semestre "
    "titre trimestre verger"
)
_ELIDES = re.compile(
    r"(?<![\w’'/.@-])"
    r"(?P<small>de|que|je|me|te|se|ne|le|la|du|au|jusque|lorsque|puisque|quoique)"
    r"[ \u00a0](?P<open>\*{0,2})"
    rf"(?!(?:{'|'.join(_STAYS_FULL.split())}))"
    rf"(?P<next>(?:[{_VOWEL}]\w|(?:{'|'.join(_MUTE_H.split())}))\w*)"
    r"(?![._@/\\:\-]\w|\w)",
    re.IGNORECASE,
)
_SHORT_ONES = frozenset({"un", "une"})  # « le un », « la une », « de un à dix », but never « que un »
_IF_HE = re.compile(r"(?<![\w’'-])si ils?\b", re.IGNORECASE)
_CONTRACTS = re.compile(
    r"(?<![\w’'-])(?P<first>de|à) (?P<article>les?)(?![\w’'-]) ?(?P<next>[\w-]*)", re.IGNORECASE
)
_TWICE = re.compile(r"(?<![\w’'-])(?:de (?:d[’']|du\b|des\b|aux?\b)|à aux?\b)", re.IGNORECASE)


def missed_elisions(text: str) -> list[str]:
    """The places where French runs two words together and the text does not, in their order."""
    found = [(match.start(), match[0]) for match in _ELIDES.finditer(text) if _is_wrong(match)]
    found += [(match.start(), match[0]) for match in _IF_HE.finditer(text)]
    found += [(match.start(), match[0]) for match in _TWICE.finditer(text)]
    found += [(match.start(), match[0].strip()) for match in _CONTRACTS.finditer(text) if _is_article(match)]
    return [words for _start, words in sorted(found)]


def _is_wrong(match: re.Match[str]) -> bool:
    small, word = match["small"].lower(), match["next"]
    if word.isupper() or any(letter.isdigit() or letter == "_" for letter in word):
        return False
    return not (word.lower() in _SHORT_ONES and small in ("de", "le", "la", "du", "au"))


def _is_article(match: re.Match[str]) -> bool:
    """Whether « le » is not the object of a verb: « de le savoir », « à les y mettre »."""
    word = match["next"].lower()
    if word in ("", "lui", "leur", "y", "en") or not match["next"][0].isalpha():
        return False
    if word.removesuffix("s") in _NOUNS_LIKE_VERBS.split():
        return True
    return not _INFINITIVE.fullmatch(word) and word != "faire"
