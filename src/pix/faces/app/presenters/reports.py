"""The form that reports a problem with a question: categories of the specification, by place."""

import functools
from typing import Any

from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

QUESTION, CORRECTION = "question", "correction"
BOTH = (QUESTION, CORRECTION)

CATEGORIES: tuple[tuple[object, tuple[tuple[str, object, tuple[str, ...]], ...]], ...] = (
    (_("The question"), (
        ("question.not_understood", _("I do not understand it"), BOTH),
        ("question.improvement", _("It could be better"), BOTH),
    )),
    (_("A picture"), (
        ("picture.not_displayed", _("It does not appear"), (QUESTION,)),
        ("picture.other", _("Another problem with a picture"), (QUESTION,)),
    )),
    (_("The window to work in"), (
        ("embed.not_displayed", _("It does not appear"), BOTH),
        ("embed.computer", _("A problem on a computer"), BOTH),
        ("embed.mobile", _("A problem on a phone or a tablet"), BOTH),
        ("embed.other", _("Another problem with it"), BOTH),
    )),
    (_("A file"), (
        ("download.cannot_open", _("I cannot open it"), BOTH),
        ("download.lost", _("I cannot find it after downloading"), BOTH),
        ("download.cannot_edit", _("I cannot change it"), BOTH),
        ("download.other", _("Another problem with a file"), BOTH),
    )),
    (_("A link"), (
        ("link.blocked", _("My organisation blocks it"), BOTH),
        ("link.other", _("It does not work"), BOTH),
    )),
    (_("Accessibility"), (("accessibility", _("Something stops me from answering"), BOTH),)),
    (_("The answer"), (
        ("answer.refused", _("My answer is right but was refused"), (CORRECTION,)),
        ("answer.disagree", _("I disagree with the expected answer"), (CORRECTION,)),
    )),
    (_("A lesson"), (
        ("tutorial.irrelevant", _("It does not help here"), (CORRECTION,)),
        ("tutorial.link", _("It does not open"), (CORRECTION,)),
        ("tutorial.proposal", _("I know a better one"), (CORRECTION,)),
    )),
    (_("Something else"), (
        ("other.idea", _("An idea for a question"), BOTH),
        ("other.site", _("An idea for the site"), BOTH),
        ("other.difficulty", _("Another difficulty"), BOTH),
    )),
)  # fmt: skip


def form_for(address: dict[str, Any], place: str) -> dict[str, Any]:
    return {
        "url": reverse("app:report_problem", kwargs=address),
        "place": place,
        "id": f"{place}-{address['number']}",
        "options": options_in(place, get_language() or "fr"),
        "categories": lambda: categories_in(place),
    }


def categories_in(place: str) -> list[dict[str, Any]]:
    """The categories of a place by group, for the page that shows again what was chosen."""
    groups = [
        {
            "label": label,
            "items": [{"value": value, "label": text} for value, text, places in items if place in places],
        }
        for label, items in CATEGORIES
    ]
    return [group for group in groups if group["items"]]


@functools.lru_cache(maxsize=16)
def options_in(place: str, _language: str) -> SafeString:
    """The categories of a place as options of a list: on every question, so drawn once a language."""
    groups = [
        (
            group["label"],
            format_html_join(
                "", '<option value="{}">{}</option>', ((i["value"], i["label"]) for i in group["items"])
            ),
        )
        for group in categories_in(place)
    ]
    return format_html_join("", '<optgroup label="{}">{}</optgroup>', groups)


def is_category(value: str) -> bool:
    return any(value == known for _label, items in CATEGORIES for known, _text, _places in items)
