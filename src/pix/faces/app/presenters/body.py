"""What a question page shows of its variant, and of nobody: statement, material, form. Drawn once."""

from typing import Any

from attrs import frozen
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from pix.apps.content.registry import LoadedRelease
from pix.common import markdown
from pix.core.grading.proposals import parse_choices, shuffled_ranks
from pix.core.items.variant import Variant
from pix.faces.app.presenters.addresses import file_name
from pix.ui.drawn import Drawing, Kept, as_bytes, mark
from pix.ui.questions import TOOLS, Tool, show_variant

TEMPLATE = "ui/question/body.html"


@frozen
class Body:
    """`choices`: their texts in the order of the source. `tool`: the simulator that the page loads."""

    drawing: Drawing
    choices: tuple[bytes, ...]
    is_shuffled: bool
    tool: Tool | None
    check: str

    @property
    def size(self) -> int:
        return self.drawing.size + sum(map(len, self.choices))

    def fill(self, files_url: str, seed: str) -> bytes:
        """The body for one person: where its files are, in which order its choices come."""
        texts = {"files": files_url.encode()}
        count = len(self.choices)
        ranks = shuffled_ranks(count, seed) if self.is_shuffled else range(1, count + 1)
        for place, rank in enumerate(ranks):
            texts[f"rank{place}"], texts[f"text{place}"] = b"%d" % rank, self.choices[rank - 1]
        return self.drawing.fill(texts)


bodies: Kept[Body] = Kept(lambda: settings.DRAWN_QUESTIONS_BYTES, lambda body: body.size)


def body_of(release: LoadedRelease, challenge: str) -> Body:
    """The body of a question not answered yet, nothing typed. UnknownChallengeError as `release.variant`."""
    key = (release.digest, challenge, get_language())
    return bodies.get(key, lambda: draw_body(release.variant(challenge)))


def draw_body(variant: Variant) -> Body:
    shown = show_variant(variant, lambda name: mark("files") + file_name(name), seed="")
    choices = tuple(as_bytes(markdown.render_inline(text)) for text in choices_in(variant))
    places = range(len(choices))
    shown["choices"] = [{"rank": mark(f"rank{place}"), "html": mark(f"text{place}")} for place in places]
    return Body(
        drawing=Drawing.of(render_body(shown)),
        choices=choices,
        is_shuffled=variant.shuffled,
        tool=TOOLS[variant.simulator.name] if variant.simulator else None,
        check=shown["check"],
    )


def choices_in(variant: Variant) -> tuple[str, ...]:
    return tuple(parse_choices(variant.proposals)) if variant.type in {"QCU", "QCM"} else ()


def render_body(shown: dict[str, Any], *, locked: bool = False, problem: str = "") -> SafeString:
    """The same for what was typed or answered. `shown`: what `show_variant` says."""
    page = {**shown, "question_label": _("Your answer"), "locked": locked, "problem": problem}
    return render_to_string(TEMPLATE, {"page": page})
