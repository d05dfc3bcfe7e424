"""The list of templates: filters, then one group a competence."""

from collections.abc import Mapping
from itertools import groupby
from typing import Any

from django.urls import reverse

from pix.apps.content.bank_files import Bank
from pix.apps.content.drawer import Card, cards
from pix.core.referential.values import Referential


def present(bank: Bank, asked: Mapping[str, str]) -> dict[str, Any]:
    """`asked`: q, competence, kind, status as posted; unknown values find nothing."""
    every = list(cards(bank))
    referential = bank.referential(set())
    found = [card for card in every if fits(card, asked)]
    return {
        "total": len(every),
        "found": len(found),
        "filters": {name: asked.get(name, "") for name in ("q", "competence", "kind", "status")},
        "competences": [{"code": one.code, "title": one.title.fr} for one in referential.competences],
        "kinds": [
            {"code": kind, "title": title_of_kind(bank, kind)}
            for kind in sorted({card.kind for card in every})
        ],
        "groups": [
            group(referential, code, list(inside))
            for code, inside in groupby(found, key=lambda card: card.competence)
        ],
    }


def fits(card: Card, asked: Mapping[str, str]) -> bool:
    words = asked.get("q", "").casefold().split()
    text = f"{card.id} {card.skill} {card.tube}".casefold()
    exact = all(asked.get(name, "") in {"", getattr(card, name)} for name in ("competence", "kind", "status"))
    return exact and all(word in text for word in words)


def title_of_kind(bank: Bank, kind: str) -> str:
    entry = bank.framework["tubes"]["item_kinds"].get(kind, {})
    title = entry.get("title", {}) if isinstance(entry, dict) else {}
    return title.get("fr", kind) if isinstance(title, dict) else str(title)


def group(referential: Referential, code: str, inside: list[Card]) -> dict[str, Any]:
    ordered = sorted(inside, key=lambda card: (card.level or 0, card.tube, card.id))
    return {
        "code": code,
        "area": code[0],
        "title": referential.competence(code).title.fr,
        "cards": [{"card": card, "href": reverse("editor:preview", args=[card.id])} for card in ordered],
    }
