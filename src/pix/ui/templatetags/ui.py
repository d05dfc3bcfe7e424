"""Tags of the design system. Each draws one thing; the page decides where it goes."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pix.core.certification.certificate_text import CertificateText
from pix.ui import certificates, geometry
from pix.ui.fields import describe_field

register = template.Library()

VERDICTS = {
    "ok": ("", "check"),
    "ko": ("no", "cross"),
    "aband": ("skip-m", "skip"),
    "timedout": ("late", "clock"),
    "focusedOut": ("late", "focus"),
    "partially": ("late", "minus"),
}


def sprite(name: str) -> str:
    return f"{static('ui/icons.svg')}#{name}"


@register.simple_tag
def sprite_href(name: str) -> str:
    return sprite(name)


def say_verdict(verdict: str) -> str:
    return {
        "ok": pgettext("verdict", "Right"),
        "ko": pgettext("verdict", "Wrong"),
        "aband": pgettext("verdict", "Skipped"),
        "timedout": pgettext("verdict", "Right, but too late"),
        "focusedOut": pgettext("verdict", "Right, but the page was left"),
        "partially": pgettext("verdict", "Partly right"),
    }[verdict]


@register.simple_tag
def icon(name: str, label: str = "") -> SafeString:
    """An icon of the sprite. Without a label it is an ornament beside a word."""
    if label:
        return format_html(
            '<svg class="i" role="img" aria-label="{}"><use href="{}"/></svg>', label, sprite(f"i-{name}")
        )
    return format_html('<svg class="i" aria-hidden="true"><use href="{}"/></svg>', sprite(f"i-{name}"))


@register.simple_tag
def tag(kind: str, text: str, icon_name: str = "") -> SafeString:
    """A label: kind is ok, warn, bad, info, area or nothing; always a word, with or without an icon."""
    mark = icon(icon_name) if icon_name else ""
    return format_html('<span class="tag{}">{}{}</span>', f" {kind}" if kind else "", mark, text)


@register.simple_tag
def verdict_mark(verdict: str) -> SafeString:
    """The mark before an answer: its shape, its icon and its hidden word say the same thing."""
    kind, icon_name = VERDICTS[verdict]
    return format_html(
        '<span class="mark{}">{}<span class="vh">{}</span></span>',
        f" {kind}" if kind else "",
        icon(icon_name),
        _("%(verdict)s: ") % {"verdict": say_verdict(verdict)},
    )


@register.simple_tag
def logo() -> SafeString:
    return format_html('<svg aria-hidden="true"><use href="{}"/></svg>', sprite("logo"))


@register.simple_tag
def bloom(area: str | int, level: int | str | None = "", size: str = "") -> SafeString:
    """The flower of an area: bare, with a level in figures, or dotted when level is None (not started)."""
    classes = " ".join(part for part in ("bloom", size, "empty" if level is None else "") if part)
    shape = sprite(f"{'o' if level is None else 'f'}-{area}")
    figure = "" if level == "" else format_html('<text y="1">{}</text>', "–" if level is None else level)
    return format_html(
        '<svg class="{}" data-area="{}" viewBox="-32 -32 64 64" aria-hidden="true"><use href="{}"/>{}</svg>',
        classes, area, shape, figure,
    )  # fmt: skip


@register.simple_tag
def ladder(
    level: int | None,
    ahead: int = 0,
    highest: int = geometry.HIGHEST_LEVEL,
    pix_by_level: int = geometry.PIX_BY_LEVEL,
) -> SafeString:
    """Seven rungs, the current one filled in proportion. Always beside a sentence: see `gauge`."""
    reach = geometry.ladder_reach(level, ahead, highest, pix_by_level)
    filled = format_html('<path d="M.5 5H{}"/>', f"{reach:g}") if reach else ""
    return format_html(
        '<svg class="ladder" viewBox="0 0 {} 10" preserveAspectRatio="none" aria-hidden="true">'
        '<path class="track" d="M.5 5H{}"/>{}</svg>',
        20 * highest, 20 * highest, filled,
    )  # fmt: skip


@register.simple_tag
def say_way(
    level: int | None,
    ahead: int = 0,
    highest: int = geometry.HIGHEST_LEVEL,
    pix_by_level: int = geometry.PIX_BY_LEVEL,
) -> str:
    """« 3 pix before level 4 »: what remains, in one sentence."""
    if level is None:
        return _("Not started")
    if level >= highest:
        return _("Highest level reached")
    if level == 0:
        return _("First level on its way: %(ahead)s pix out of %(total)s.") % {
            "ahead": ahead,
            "total": pix_by_level,
        }
    return _("%(left)s pix before level %(next)s") % {"left": pix_by_level - ahead, "next": level + 1}


@register.simple_tag
def gauge(
    level: int | None,
    ahead: int = 0,
    highest: int = geometry.HIGHEST_LEVEL,
    pix_by_level: int = geometry.PIX_BY_LEVEL,
    text: str = "",
) -> SafeString:
    """The ladder and its sentence; the level is said first to those who do not see the flower."""
    said = (
        format_html('<span class="vh">{} </span>', _("Level %(level)s.") % {"level": level}) if level else ""
    )
    return format_html(
        '<div class="gauge">{}<p>{}{}</p></div>',
        ladder(level, ahead, highest, pix_by_level),
        said,
        text or say_way(level, ahead, highest, pix_by_level),
    )


def say_stem(title: str, level: int | None, ahead: int, highest: int, pix_by_level: int) -> str:
    words = {"title": title, "level": level, "ahead": ahead, "total": pix_by_level, "next": (level or 0) + 1}
    if level is None:
        return _("%(title)s: not started") % words
    if level >= highest:
        return _("%(title)s: level %(level)s, the highest today") % words
    return _("%(title)s: level %(level)s, %(ahead)s pix out of %(total)s towards level %(next)s") % words


def grow_stem(
    area: str | int, competence: Mapping[str, Any], highest: int, pix_by_level: int, gained: Iterable[str]
) -> dict[str, Any]:
    level, ahead = competence["level"], competence.get("ahead") or 0
    return {
        **competence,
        "sentence": say_stem(competence["title"], level, ahead, highest, pix_by_level),
        "drawing": geometry.stem_of(level, ahead, highest, pix_by_level),
        "shape": sprite(f"f-{area}"),
        "figure": "–" if level is None else level,
        "gained": competence["code"] in gained,
    }


@register.inclusion_tag("ui/garden.html")
def garden(
    areas: Iterable[Mapping[str, Any]],
    highest: int = geometry.HIGHEST_LEVEL,
    pix_by_level: int = geometry.PIX_BY_LEVEL,
    gained: Iterable[str] = (),
) -> dict[str, Any]:
    """The garden of a night panel.

    `areas`: mappings with code (1 to 5), title and competences; a competence has code, title, level
    (None when not started), ahead (pix of the level under way) and href. `gained`: codes whose stem grows
    before one's eyes.
    """
    beds = [
        {
            "code": area["code"],
            "title": area["title"],
            "shape": sprite(f"f-{area['code']}"),
            "stems": [grow_stem(area["code"], c, highest, pix_by_level, gained) for c in area["competences"]],
        }
        for area in areas
    ]
    return {"beds": beds, "count": sum(len(bed["stems"]) for bed in beds)}


POLLEN = (
    (1, 60, 70, -35, 0.42), (5, 105, 20, 20, 0.3), (2, 340, 60, 25, 0.4), (4, 385, 130, -10, 0.34),
    (3, 310, 10, -25, 0.34), (3, 40, 150, -25, 0.28), (5, 365, 215, 5, 0.3), (2, 80, 300, -15, 0.26),
    (1, 330, 300, -15, 0.3), (4, 20, 240, -5, 0.3), (3, 400, 290, -25, 0.22), (4, 96, 110, -23, 0.22),
    (2, 352, 178, 17, 0.24),
)  # fmt: skip


@register.inclusion_tag("ui/flower_art.html")
def flower_art(
    area: str | int, level: int, ahead: int = 0, highest: int = geometry.HIGHEST_LEVEL, gained: bool = True
) -> dict[str, Any]:
    """The big flower that ends a test; the last leaf is new when a level was gained."""
    leaves = geometry.big_leaves(level)
    return {
        "area": area,
        "level": level,
        "leaves": leaves[:-1] if gained else leaves,
        "new_leaf": leaves[-1] if gained and leaves else None,
        "ring": geometry.ring_of(ahead) if level < highest else None,
        "shape": sprite(f"f-{area}"),
        "leaf_href": sprite("leaf"),
        "pollen": [
            {"area": kind, "x": x, "y": y, "turn": turn, "size": size, "shape": sprite(f"f-{kind}")}
            for kind, x, y, turn, size in (POLLEN if gained else ())
        ],
    }


@register.inclusion_tag("ui/steps.html")
def steps(current: int, total: int, label: str = "") -> dict[str, Any]:
    """Where one stands among the questions: drawn for the eye, said as a sentence."""
    sentence = label or _("Question %(current)s of %(total)s") % {"current": current, "total": total}
    return {"current": current, "total": total, "ranks": range(1, total + 1), "sentence": sentence}


@register.simple_tag
def field(bound: BoundField, rules: bool = False, hint: str = "") -> SafeString:
    """Label, hint, control and errors of a field, tied together. `rules`: checklist of a new password."""
    described = describe_field(bound, rules=rules, hint=hint)
    return render_to_string(described["template"], described)


@register.inclusion_tag("ui/form_errors.html")
def form_errors(form: forms.BaseForm) -> dict[str, Any]:
    """Summary of what is to be put right, each line leading to its field."""
    problems = [
        {"href": f"#{bound.id_for_label or bound.auto_id}", "label": bound.label, "text": error}
        for bound in form.visible_fields()
        for error in bound.errors
    ]
    general = list(form.non_field_errors()) + [e for bound in form.hidden_fields() for e in bound.errors]
    return {
        "problems": problems,
        "general": general,
        "id": f"errors{'-' + form.prefix if form.prefix else ''}",
    }


@register.inclusion_tag("ui/pagination.html", takes_context=True)
def pagination(context: template.Context, page: Page, parameter: str = "page") -> dict[str, Any]:
    """Links to the pages of a list; the other parameters of the address stay."""
    request = context.get("request")
    asked = request.GET.copy() if request else None

    def address(number: int) -> str:
        if asked is None:
            return f"?{parameter}={number}"
        asked[parameter] = str(number)
        return f"?{asked.urlencode()}"

    return {
        "page": page,
        "previous": address(page.previous_page_number()) if page.has_previous() else None,
        "next": address(page.next_page_number()) if page.has_next() else None,
        "links": [
            {"number": number, "href": address(number) if isinstance(number, int) else None}
            for number in page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
        ],
    }


@register.inclusion_tag("ui/trail.html")
def trail(*pairs: str) -> dict[str, Any]:
    """Where this page is: label, address, label, address, …, label of this page."""
    return {"links": list(zip(pairs[:-1:2], pairs[1::2], strict=True)), "here": pairs[-1]}


@register.simple_block_tag
def dialog(content: str, name: str, title: str, size: str = "") -> SafeString:
    """A native dialog, opened by any `<a href="#name">` inside the same `<pix-dialog>`."""
    return format_html(
        '<dialog class="dialog{}" id="{}" aria-labelledby="{}-title"><header><h2 id="{}-title">{}</h2>'
        '<a class="close" href="#main" data-close aria-label="{}">{}</a></header>{}</dialog>',
        f" {size}" if size else "", name, name, name, title, _("Close"), icon("cross"), content,
    )  # fmt: skip


@register.simple_tag
def elements(*names: str) -> SafeString:
    """Script elements for modules of `static/ui/elements/`, each asked for once by the page that needs it."""
    return format_html_join(
        "\n",
        '<script type="module" src="{}"></script>',
        ((static(f"ui/elements/{name}.js"),) for name in names),
    )


@register.inclusion_tag("ui/certificate.html", takes_context=True)
def certificate(context: template.Context, text: CertificateText, qr: str = "") -> dict[str, Any]:
    """A certificate as its owner sees it, or without the code for who checks it (`qr` empty)."""
    return {
        "one": text,
        "site": context["site"],
        "stems": certificates.stems_of(text),
        "scale": certificates.scale_of(text),
        "qr": mark_safe(qr),  # noqa: S308 - an svg of ours, never a text that somebody typed
    }
