import numpy as np
import pytest

from pix.core.adaptive.bank import pool_mask
from pix.core.adaptive.open_rule import OpenRule, OpenTest
from pix.core.adaptive.original import OriginalRule, present_capacity
from pix.core.adaptive.posterior import Prior, estimate_ability
from pix.core.adaptive.tables import table_of_bank
from pix.core.certification.decisions import AbortReason, Sitting
from pix.core.certification.unfinished import downgrade_open, downgrade_original, is_downgraded
from tests.core.adaptive.banks import random_bank

BANK = random_bank(11)
TABLE = table_of_bank(BANK)


@pytest.mark.parametrize(
    ("count", "reason", "downgraded"),
    [
        (19, AbortReason.CANDIDATE, False),
        (20, AbortReason.CANDIDATE, True),
        (31, AbortReason.CANDIDATE, True),
        (32, AbortReason.CANDIDATE, False),
        (25, AbortReason.TECHNICAL, False),
        (25, None, False),
    ],
)
def test_who_is_downgraded(count: int, reason: AbortReason | None, downgraded: bool) -> None:
    assert is_downgraded(Sitting(count, abort_reason=reason)) is downgraded


def test_skips_lower_the_capacity_and_fill_the_test() -> None:
    rule = OriginalRule()
    questions = [int(np.flatnonzero(BANK.tube == tube)[0]) for tube in range(22)]
    right = [True] * 22
    capacity = present_capacity(BANK, questions, right, rule.start, rule.variation)
    end = downgrade_original(BANK, pool_mask(BANK), questions, right, capacity, rule)
    assert len(end.skips) == 10
    assert not set(questions) & {skip.question for skip in end.skips}
    assert end.capacity == end.skips[-1].capacity < capacity


def test_a_bank_that_ends_first_is_told() -> None:
    pool = BANK.tube < 22
    questions = [int(np.flatnonzero(BANK.tube == tube)[0]) for tube in range(20)]
    end = downgrade_original(BANK, pool, questions, [True] * 20, 1.0, OriginalRule())
    assert (len(end.skips), end.exhausted) == (2, True)


def test_the_rule_open_counts_missing_questions_as_wrong() -> None:
    rule = OpenRule(length=32, prior=Prior(0.5, 1.2))
    pool = np.ones(len(BANK), dtype=bool)
    questions = [int(np.flatnonzero(BANK.tube == tube)[0]) for tube in range(24)]
    marks = [1] * 24
    estimate, added = downgrade_open(BANK, TABLE, rule, OpenTest(1, pool, pool, questions, marks))
    assert len(added) == 8
    assert estimate == estimate_ability(TABLE, rule.prior, [*questions, *added], [*marks, *[0] * 8])
    assert estimate.ability < estimate_ability(TABLE, rule.prior, questions, marks).ability
