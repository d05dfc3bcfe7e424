"""Whether a final state is the wanted one, and nothing else changed."""

from collections.abc import Iterator

from pix.core.items.simulators.mailbox_conditions import Changes
from pix.core.items.simulators.mailbox_predicate import Conditions
from pix.core.items.simulators.mailbox_state import FinalState


def changes(final: FinalState) -> Changes:
    """Every difference with the start, except what is shown or read, and letters begun and never sent."""
    return frozenset(_changes(final))


def _changes(final: FinalState) -> Iterator[tuple[str, str]]:
    for key, now in final.placed.items():
        was = final.initial.messages[key]
        differs = {
            "place": now.folder != was.folder,
            "star": now.star is not was.star,
            "tags": now.tags != was.tags,
        }
        yield from (
            (aspect, key) for aspect, changed in {**differs, "reported": now.reported}.items() if changed
        )
        yield from (("saved", f"{key}.{place}") for place in now.saved)
    for letter in final.letters.values():
        if letter.sent:
            yield "sent", letter.id
        if letter.kind == "draft":
            yield "draft", letter.of
    yield from (("folder", key) for key in final.folders)
    yield from (("label", key) for key in final.tags)
    if final.rules != final.initial.rules:
        yield "rules", ""


def _is_allowed(final: FinalState, conditions: Conditions, aspect: str, identifier: str) -> bool:
    message = final.initial.messages.get(identifier.partition(".")[0])
    if message is None:
        return aspect in conditions.allowed
    if aspect in conditions.allowed or message.id in conditions.free_messages:
        return True
    if aspect == "place" and "empty_trash" in conditions.allowed:
        return message.folder == "trash" and not final.placed[message.id].folder
    return False


def judge(final: FinalState, conditions: Conditions) -> bool:
    """True when every condition holds and every change is accounted for by one of them or allowed."""
    accounted = conditions.wanted.holds(final)
    if accounted is None:
        return False
    return all(_is_allowed(final, conditions, *one) for one in sorted(changes(final) - accounted))
