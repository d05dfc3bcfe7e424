"""Words as the search engine reads them: folded, cut, stemmed. `web-search.js` does the same (tested)."""

import re
import unicodedata

from attrs import frozen

_WORD = re.compile(r"[a-z0-9]+")
_TERM = re.compile(r'(-?)(?:(site|type|filetype|intitre):)?(?:"([^"]*)"|([^\s"]+))', re.IGNORECASE)
_OR = frozenset({"OU", "OR"})
STOP_WORDS = frozenset(
    """a ai au aux avec ce ces cet cette comment d dans de des du elle elles en est et eux il ils j je l la le
    les leur leurs lui m ma mais me mes mon n ne nos notre nous on ou par pas pour qu quand que quel quelle
    quelles quels qui s sa se ses son sont sur t ta te tes ton tu un une vos votre vous y""".split()  # noqa: SIM905
)
MOST_TERMS = 20


def fold(text: str) -> str:
    """Small letters without accents; ligatures undone."""
    text = text.lower().replace("œ", "oe").replace("æ", "ae")
    return "".join(
        letter for letter in unicodedata.normalize("NFD", text) if not "\u0300" <= letter <= "\u036f"
    )


def words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def stem(word: str) -> str:
    """A light French stem: plural and feminine marks, infinitive and participle endings."""
    if len(word) < 4 or word[0].isdigit():
        return word
    if word.endswith("aux") and not word.endswith("eaux") and len(word) > 4:
        word = word[:-3] + "al"
    elif word[-1] in "sx":
        word = word[:-1]
    if len(word) > 4 and word.endswith(("ee", "er", "ez")):
        return word[:-2]
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


def stems(text: str) -> list[str]:
    return [stem(word) for word in words(text)]


@frozen
class Term:
    """One thing asked of a page. `kind`: word, phrase, title, site or type; `texts`: any of them will do."""

    kind: str
    texts: tuple[str, ...]
    excluded: bool = False


def parse_query(query: str) -> tuple[Term, ...]:
    """The terms of a query. Words alone that carry no meaning are left out, unless there is nothing else."""
    found = [_term(*match.groups()) for match in _TERM.finditer(query)][:MOST_TERMS]
    joined: list[Term | None] = []
    wants_or = False
    for term in found:
        if term is None:
            wants_or = bool(joined)
            continue
        last = joined[-1] if joined else None
        if wants_or and last and last.kind == term.kind and not (last.excluded or term.excluded):
            joined[-1] = Term(term.kind, (*last.texts, *term.texts))
        else:
            joined.append(term)
        wants_or = False
    terms = [term for term in joined if term and term.texts]
    useful = [term for term in terms if not (term.kind == "word" and set(term.texts) <= STOP_WORDS)]
    return tuple(useful or terms)


def _term(minus: str, operator: str | None, quoted: str | None, bare: str | None) -> Term | None:
    """None for OU or OR."""
    text = quoted if quoted is not None else bare or ""
    name = (operator or "").lower()
    if not name and quoted is None and not minus and text in _OR:
        return None
    if name == "site":
        host = fold(text).removeprefix("https://").removeprefix("http://").removeprefix("www.")
        return Term("site", _some(host.split("/")[0]), minus == "-")
    if name in ("type", "filetype"):
        return Term("type", _some(fold(text).lstrip(".")), minus == "-")
    if name == "intitre":
        return Term("title", _some(" ".join(stems(text))), minus == "-")
    if quoted is not None:
        return Term("phrase", _some(" ".join(words(text))), minus == "-")
    parts = words(text)
    if len(parts) > 1:
        return _compound(parts, minus == "-")
    return Term("word", _some(" ".join(map(stem, parts))), minus == "-")


def _compound(parts: list[str], excluded: bool) -> Term:
    """`l'eau` is looked for as `eau`, `rendez-vous` as the two words in a row."""
    useful = [part for part in parts if part not in STOP_WORDS]
    if len(useful) == 1:
        return Term("word", (stem(useful[0]),), excluded)
    return Term("phrase", (" ".join(parts),), excluded)


def _some(text: str) -> tuple[str, ...]:
    return (text,) if text else ()
