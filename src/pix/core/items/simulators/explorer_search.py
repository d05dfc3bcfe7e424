"""What a search of the explorer lists (the page shows the same with the same rules)."""

from collections.abc import Iterator

from pix.core.items.folding import fold
from pix.core.items.simulators.explorer_state import TRASH, FinalState, Placed, Search, file_icon


def matches_pattern(name: str, pattern: str) -> bool:
    """Whether the whole name fits a pattern where `*` stands for any characters and `?` for one.
    Linear in memory, at most len(name) × len(pattern) steps."""
    at = back = 0
    star = -1
    place = 0
    while place < len(name):
        if at < len(pattern) and pattern[at] == "*":
            star, back, at = at, place, at + 1
        elif at < len(pattern) and pattern[at] in ("?", name[place]):
            at, place = at + 1, place + 1
        elif star >= 0:
            back += 1
            at, place = star + 1, back
        else:
            return False
    return all(character == "*" for character in pattern[at:])


def _fits_text(state: FinalState, node: Placed, search: Search) -> bool:
    query, name = fold(search.text), fold(node.name)
    if "*" in query or "?" in query:
        return matches_pattern(name, query)
    words = query.split()
    text = fold(state.initial.nodes[node.source].text) if search.contents and node.source else ""
    return all(word in name for word in words) or (bool(text) and all(word in text for word in words))


def _fits_filters(state: FinalState, node: Placed, search: Search) -> bool:
    source = state.initial.nodes.get(node.source)
    day = source.modified[:10] if source else ""
    if (search.since and not day >= search.since) or (search.until and not "" < day <= search.until):
        return False
    if not search.icon:
        return True
    icon = (
        file_icon(source, node.name, node.kind) if source else {"folder": "folder"}.get(node.kind, "archive")
    )
    return icon == search.icon


def _is_hidden(state: FinalState, node: Placed) -> bool:
    chain = (state.nodes[one].source for one in state.above(node.id))
    return any(source and state.initial.nodes[source].hidden for source in chain)


def _reachable(state: FinalState, scope: str) -> Iterator[Placed]:
    """Items of the scope, archives not entered unless one is open."""
    starts = [state.opened]
    if scope == "everywhere":
        starts = [node.id for node in state.nodes.values() if node.kind == "place" and node.id != TRASH]
    while starts:
        for node in state.children(starts.pop()):
            yield node
            if node.kind == "folder" and scope != "folder":
                starts.append(node.id)


def results(state: FinalState) -> frozenset[str]:
    """Ids listed by the search in force; empty when none is."""
    search = state.search
    if not search.active:
        return frozenset()
    return frozenset(
        node.id
        for node in _reachable(state, search.scope)
        if not state.is_destroyed(node.id)
        and (state.hidden or not _is_hidden(state, node))
        and _fits_filters(state, node, search)
        and _fits_text(state, node, search)
    )
