"""What many participants know of the skills of a campaign: a matrix of one byte a participant and skill."""

from collections.abc import Iterable
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from pix.core.campaigns.targets import CampaignTarget
from pix.core.profile.knowledge import KnowledgeElement

Codes = NDArray[np.uint8]
"""(participants, skills) outcomes; the skills in the order of the target."""


class Outcome(IntEnum):
    UNTESTED = 0
    INVALIDATED = 1
    VALIDATED = 2


class OutcomesError(ValueError):
    """Stored outcomes do not fit the campaign: its list of skills changed, or the rows are damaged."""


def outcomes_of(target: CampaignTarget, current: Iterable[KnowledgeElement]) -> bytes:
    """One byte a skill of the campaign: the row to freeze with a participation when it is sent."""
    row = bytearray(len(target.skills))
    for element in current:
        rank = target.rank_of_skill.get(element.skill_id)
        if rank is not None:
            row[rank] = Outcome.VALIDATED if element.is_validated else Outcome.INVALIDATED
    return bytes(row)


def outcome_matrix(target: CampaignTarget, rows: Iterable[bytes]) -> Codes:
    """(P, S) matrix of the rows of P participants. Raises OutcomesError."""
    kept = list(rows)
    width = len(target.skills)
    wrong = sum(len(row) != width for row in kept)
    if wrong:
        raise OutcomesError(
            f"{wrong} of {len(kept)} participations do not have the {width} skills of the campaign."
        )
    codes = np.frombuffer(b"".join(kept), dtype=np.uint8).reshape(len(kept), width)
    if codes.size and codes.max() > Outcome.VALIDATED:
        raise OutcomesError("Some outcomes of this campaign are neither untested, failed nor validated.")
    return codes
