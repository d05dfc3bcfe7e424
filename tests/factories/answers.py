"""What a browser would post: right, wrong, skipped."""

import uuid

from pix.apps.assessments.sitting import Submission
from pix.core.grading.mappings import read_solutions
from pix.core.grading.proposals import input_pieces, parse_choices, parse_proposals
from pix.core.items.variant import Variant


def right_fields(variant: Variant) -> dict[str, list[str]] | None:
    """The fields of a right answer, or None when only a simulator can make it."""
    if variant.auto_reply:
        return {"state": [variant.accept[0]]} if variant.accept else None
    if variant.type in {"QCU", "QCM"}:
        return {"choice": [part.strip() for part in variant.solution.split(",")]}
    pieces = input_pieces(parse_proposals(variant.proposals))
    if variant.type == "QROC":
        given = variant.accept or tuple(line for line in variant.solution.split("\n") if line)
        return {"field-1": [given[0]]} if given else None
    groups = read_solutions(variant.solution)
    if variant.type == "QROCM-ind":
        return {f"field-{piece.number}": [groups[piece.key][0]] for piece in pieces}
    spellings = [accepted[0] for accepted in groups.values()]
    return {f"field-{piece.number}": [spellings[place]] for place, piece in enumerate(pieces)}


def wrong_fields(variant: Variant) -> dict[str, list[str]]:
    if variant.auto_reply:
        return {"skip": ["1"]}
    if variant.type in {"QCU", "QCM"}:
        count = len(parse_choices(variant.proposals))
        right = {part.strip() for part in variant.solution.split(",")}
        if variant.type == "QCU":
            return {"choice": [next(str(n) for n in range(1, count + 1) if str(n) not in right)]}
        wrong = [str(n) for n in range(1, count + 1) if str(n) not in right]
        return {"choice": sorted({*list(right)[:1], wrong[0]}, key=int)}
    wrong_text = "987654" if variant.format == "nombre" else "zzzzqqq"
    fields = {}
    for piece in input_pieces(parse_proposals(variant.proposals)):
        options = getattr(piece, "options", None)
        if options:
            groups = read_solutions(variant.solution)
            accepted = groups.get(piece.key, ())
            fields[f"field-{piece.number}"] = [next((o for o in options if o not in accepted), options[0])]
        else:
            fields[f"field-{piece.number}"] = [wrong_text]
        if variant.type == "QROC":
            break
    return fields


def submission(
    fields: dict[str, list[str]], answer_id: uuid.UUID | None = None, *, focused_out: bool = False
) -> Submission:
    return Submission(answer_id or uuid.uuid4(), fields, focused_out)
