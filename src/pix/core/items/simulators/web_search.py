"""The search engine « Boussole » over the pages of a question; `web-search.js` lists the same (tested).

A page answers when it meets every quoted, `intitre:`, `site:`, `type:` and `-` term, and at least half of
the terms. Order: number of terms met, then weight (title 3, heading 2, text 1, times the rarity of the word),
then address. Whole numbers only, so that both programs agree.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from urllib.parse import parse_qs, urlsplit

from attrs import define, field, frozen

from pix.core.items.simulators.web_words import Term, parse_query, stem, words
from pix.core.items.world.markup import indexed_texts
from pix.core.items.world.values import Document

TABS = ("tout", "images", "actualites")
MOST_WEIGHT = 12
PER_PAGE = 10


@frozen
class Question:
    """What stands in the address of a page of results."""

    text: str
    tab: str = "tout"
    since: str = ""
    until: str = ""


def read_question(address: str) -> Question | None:
    """The question in an address of results, None for another address."""
    parts = urlsplit(address)
    if parts.path.rstrip("/") != "/recherche":
        return None
    fields = {key: values[0] for key, values in parse_qs(parts.query, keep_blank_values=True).items()}
    tab = fields.get("onglet", "tout")
    return Question(
        " ".join(fields.get("q", "").split()),
        tab if tab in TABS else "tout",
        fields.get("du", ""),
        fields.get("au", ""),
    )


@frozen
class Indexed:
    """A page ready to be searched: stems of each part, and its texts as words between spaces."""

    url: str
    host: str
    type: str
    published: str
    is_news: bool
    has_image: bool
    title: tuple[str, ...]
    weights: Mapping[str, int] = field(repr=False)
    texts: tuple[str, ...] = field(repr=False)


def index_document(document: Document, site: str = "") -> Indexed:
    """A page ready to be searched; `site`: the name of its site, which counts as text."""
    headings, others = indexed_texts(document.blocks)
    weights: dict[str, int] = {}
    for weight, texts in ((3, [document.title]), (2, headings), (1, [document.description, site, *others])):
        for text in texts:
            for word in words(text):
                key = stem(word)
                weights[key] = min(weights.get(key, 0) + weight, MOST_WEIGHT)
    whole = [document.title, *headings, document.description, *others, document.author, site]
    return Indexed(
        url=document.url,
        host=document.url.split("/")[2],
        type=document.type,
        published=document.published,
        is_news=document.kind == "article",
        has_image=document.type == "image" or any(block[0] == "img" for block in document.blocks),
        title=tuple(stem(word) for word in words(document.title)),
        weights=weights,
        texts=tuple(f" {' '.join(words(text))} " for text in whole),
    )


@define(slots=False, eq=False)
class Engine:
    """An index over documents; answers are addresses in order."""

    documents: Sequence[Document] = field(repr=False)
    names: Mapping[str, str] = field(factory=dict)  # of sites

    @cached_property
    def pages(self) -> tuple[Indexed, ...]:
        return tuple(
            index_document(document, self.names.get(document.site, ""))
            for document in self.documents
            if "noindex" not in document.robots
        )

    def search(self, question: Question) -> list[str]:
        """Addresses of the pages that answer, best first."""
        terms = parse_query(question.text)
        if not terms or all(term.excluded for term in terms):
            return []
        rarity = {text: self._rarity(text) for term in terms if term.kind == "word" for text in term.texts}
        ranked = [
            (-score[0], -score[1], page.url)
            for page in self.pages
            if _in_tab(page, question) and (score := _score(page, terms, rarity))
        ]
        return [url for _met, _weight, url in sorted(ranked)]

    def _rarity(self, text: str) -> int:
        holding = sum(1 for page in self.pages if text in page.weights)
        return (len(self.pages) // holding).bit_length() if holding else 0


def _in_tab(page: Indexed, question: Question) -> bool:
    if question.tab == "images" and not page.has_image:
        return False
    if question.tab == "actualites" and not page.is_news:
        return False
    if not question.since and not question.until:
        return True
    return bool(page.published) and question.since <= page.published <= (question.until or "9999")


def _score(page: Indexed, terms: Sequence[Term], rarity: Mapping[str, int]) -> tuple[int, int] | None:
    """(terms met, weight), or None when the page does not answer."""
    met = weight = 0
    for term in terms:
        holds = any(_holds(page, term.kind, text) for text in term.texts)
        if term.excluded:
            if holds:
                return None
            met += 1
        elif holds:
            met += 1
            weight += max(page.weights.get(text, 0) * rarity.get(text, 0) for text in term.texts)
        elif term.kind != "word":
            return None
    return (met, weight) if 2 * met >= len(terms) and (weight or _has_no_word(terms)) else None


def _has_no_word(terms: Sequence[Term]) -> bool:
    return not any(term.kind == "word" and not term.excluded for term in terms)


def _holds(page: Indexed, kind: str, text: str) -> bool:
    if kind == "word":
        return text in page.weights
    if kind == "phrase":
        return any(f" {text} " in whole for whole in page.texts)
    if kind == "title":
        return all(part in page.title for part in text.split(" "))
    if kind == "site":
        return page.host == text or page.host.endswith(f".{text}")
    return page.type == text
