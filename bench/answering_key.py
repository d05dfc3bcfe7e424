"""What to answer to a page: the questions of the shipped release, found again from what their page shows."""

import json
import re
from html import escape

from attrs import frozen

STATEMENT = re.compile(r'id="statement">(.*?)</div>\n', re.S)


@frozen
class Reply:
    """The posted forms of a question; `marks`: what its page must show, when statements are alike."""

    right: dict[str, list[str]] | None
    wrong: dict[str, list[str]]
    marks: tuple[str, ...]


class AnswerKey:
    """Every variant of every question of the release, by statement."""

    def __init__(self) -> None:
        from pix.apps.content.actions import SHIPPED
        from pix.apps.content.payloads import unpack
        from pix.apps.content.registry import LoadedRelease

        digest, data = unpack(SHIPPED.read_bytes())
        self.release = LoadedRelease(0, digest, data)
        self.replies: dict[str, list[Reply]] = {}
        self.unknown = 0
        for listed in self.release.listed.values():
            for rank in range(listed.pool):
                self.learn(f"{listed.id}.{listed.version}.{rank}")
        competences = (one.code for one in self.release.referential.competences)
        self.competences = [code for code in competences if self.release.is_playable(code)]

    def learn(self, challenge: str) -> None:
        from pix.common import markdown
        from tests.factories.answers import right_fields, wrong_fields

        variant = self.release.variant(challenge)
        reply = Reply(right_fields(variant), wrong_fields(variant), marks_of(variant))
        self.replies.setdefault(str(markdown.render(variant.instruction)).strip(), []).append(reply)

    def find(self, page: str) -> Reply | None:
        """None when the page shows no question that we know: it is then skipped, and counted."""
        statement = STATEMENT.search(page)
        candidates = self.replies.get(statement[1].strip(), []) if statement else []
        if len(candidates) > 1:
            candidates = [one for one in candidates if all(mark in page for mark in one.marks)] or candidates
        if not candidates:
            self.unknown += 1
            return None
        return candidates[0]


def marks_of(variant) -> tuple[str, ...]:
    from pix.common import markdown
    from pix.core.grading.proposals import TextPiece, parse_choices, parse_proposals
    from pix.ui.questions import SCRIPT_ESCAPES

    marks = []
    if variant.simulator is not None:
        data = json.dumps(variant.simulator.payload, ensure_ascii=False, separators=(",", ":"))
        marks.append(data.translate(SCRIPT_ESCAPES)[1:-1])
    if variant.type in {"QCU", "QCM"}:
        marks += [str(markdown.render_inline(text)) for text in parse_choices(variant.proposals)]
    elif not variant.auto_reply:
        pieces = [one for one in parse_proposals(variant.proposals) if not isinstance(one, TextPiece)]
        marks += [escape(one.label) for one in pieces if getattr(one, "label", None)]
    return tuple(marks)
