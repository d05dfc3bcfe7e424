"""E102 and E103: the place of the template in the bank, and its rendered texts."""

from markdown_it import MarkdownIt

from pix.apps.content.check.work import Work
from pix.core.items.findings import RenderingError
from pix.core.items.rendering import render
from pix.core.items.variant import Variant

LONGEST_INSTRUCTION = 2000
ALLOWED_HTML = frozenset({"br", "sub", "sup", "kbd", "abbr"})
MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable("table")


def check_place(work: Work) -> None:
    """E102: skill, kind, folder, tutorials."""
    template, settings = work.template, work.settings
    if not settings.referential.has_skill(template.skill):
        work.report("E102", "skill", f"unknown skill {template.skill}")
        return
    skill = settings.referential.skill(template.skill)
    wanted = f"items/{skill.competence}/{template.tube[1:]}/{template.id}"
    if work.folder.path != wanted:
        work.report("E102", "skill", f"the template of {template.skill} belongs in {wanted}")
    if template.kind not in settings.kinds:
        work.report("E102", "kind", f"unknown kind {template.kind}")
    for name in template.tutorials:
        if name not in settings.tutorials:
            work.report("E102", "tutorial", f"no page tutorials/{name}.md")


def check_locales(work: Work) -> None:
    """E102: each declared language renders."""
    for locale in work.template.locales[1:]:
        for number in list(work.settings.numbers(work.template))[:3]:
            try:
                render(work.template, number, locale)
            except RenderingError as error:
                work.report("E102", f"locales.{locale}", f"{locale}: {error}")
                break


def check_texts(work: Work) -> None:
    """E103 on every text that a person reads."""
    for variant in work.variants:
        if len(variant.instruction) > LONGEST_INSTRUCTION:
            work.report(
                "E103", "instruction", f"{len(variant.instruction)} characters, at most 2000", variant
            )
        for key, text in read_texts(variant):
            if "{{" in text:
                work.report("E103", key, "« {{ » left in the text", variant)
            if tags := raw_html(text):
                work.report("E103", key, f"raw HTML {', '.join(tags)}", variant)


def read_texts(variant: Variant) -> list[tuple[str, str]]:
    """(key of the template, text) of everything that a person reads."""
    options = "\n".join(option.text for option in variant.options)
    texts = [
        ("instruction", variant.instruction),
        ("alternative_instruction", variant.alternative_instruction),
        ("options", options) if variant.options else ("proposals", variant.proposals),
        ("solution_to_display", variant.solution_to_display),
        ("explanation", variant.explanation),
        ("hint", variant.hint),
        *(("feedback", message) for message in variant.feedback.values()),
    ]
    return [(key, text) for key, text in texts if text]


def raw_html(text: str) -> list[str]:
    """Names of the HTML tags outside the allowed set, as Markdown would let them through."""
    found = []
    for token in MARKDOWN.parse(text):
        for part in [token, *(token.children or [])]:
            if part.type in ("html_inline", "html_block"):
                name = part.content.strip("</ >\n").split()[0].split(">")[0].lower() if part.content else ""
                if name.rstrip("/") not in ALLOWED_HTML:
                    found.append(f"<{name}>")
    return found
