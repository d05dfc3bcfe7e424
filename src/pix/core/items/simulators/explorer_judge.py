"""Whether a final state is the wanted one, and nothing else changed."""

from collections.abc import Iterator

from pix.core.items.simulators.explorer_conditions import Changes
from pix.core.items.simulators.explorer_predicate import Conditions
from pix.core.items.simulators.explorer_state import TRASH, FinalState, Placed


def changes(final: FinalState) -> Changes:
    """Every difference with the start, except what is selected or shown, and things made then thrown away."""
    return frozenset(change for node in final.nodes.values() for change in _changes_of(final, node))


def _changes_of(final: FinalState, node: Placed) -> Iterator[tuple[str, str]]:
    source = final.initial.nodes.get(node.source)
    if node.made:
        if final.is_removed(node.id):
            return
        yield "made", node.id
    if source is None:
        return
    if node.parent != source.parent or node.id in final.destroyed:
        yield "place", node.id
    if node.name != source.name:
        yield "name", node.id
    if node.readonly is not source.readonly:
        yield "readonly", node.id


def _is_free(final: FinalState, conditions: Conditions, identifier: str) -> bool:
    node = final.nodes[identifier]
    if node.source in conditions.free_items:
        return True
    chain = set(final.above(identifier)) if node.made else set()
    source = node.source
    while source:
        source = final.initial.nodes[source].parent
        chain.add(source)
    return bool(conditions.free_folders & (chain - {identifier}))


def _in_new_archive(final: FinalState, identifier: str) -> bool:
    chain = (final.nodes[one] for one in final.above(identifier))
    return any(node.made and node.kind == "archive" and not node.source for node in chain)


def _is_allowed(final: FinalState, conditions: Conditions, aspect: str, identifier: str) -> bool:
    node, words = final.nodes[identifier], conditions.allowed
    if (aspect == "readonly" and "readonly" in words) or _is_free(final, conditions, identifier):
        return True
    if not node.made:
        emptied = identifier in final.destroyed and final.initial.nodes[identifier].parent == TRASH
        return emptied and "empty_trash" in words
    if _in_new_archive(final, identifier):
        return "archives" in words
    if node.source:
        return ("extracted" if node.source in final.initial.interior else "copies") in words
    holds_extracted = any(child.source in final.initial.interior for child in final.children(identifier))
    return "new_folders" in words or ("extracted" in words and holds_extracted)


def judge(final: FinalState, conditions: Conditions) -> bool:
    """True when every condition holds and every change is accounted for by one of them or allowed."""
    accounted = conditions.wanted.holds(final)
    if accounted is None:
        return False
    return all(_is_allowed(final, conditions, *change) for change in sorted(changes(final) - accounted))
