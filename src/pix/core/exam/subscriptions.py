"""Which certification a candidate takes: Pix alone, Pix with CléA, or one Pix+ alone."""

from collections.abc import Collection

from attrs import frozen

from pix.core.exam.faults import Fault

CORE = "CORE"
CLEA = "CLEA"


@frozen
class Complementary:
    """`key` as stored, `label` as files and pages write it."""

    key: str
    label: str


COMPLEMENTARY = (
    Complementary(CLEA, "CléA Numérique"),
    Complementary("DROIT", "Pix+ Droit"),
    Complementary("EDU_1ER_DEGRE", "Pix+ Édu 1er degré"),
    Complementary("EDU_2ND_DEGRE", "Pix+ Édu 2nd degré"),
    Complementary("EDU_CPE", "Pix+ Édu CPE"),
    Complementary("PRO_SANTE", "Pix+ Pro Santé"),
)
KEYS = frozenset(one.key for one in COMPLEMENTARY)


def subscriptions_of_ticks(ticked: Collection[str]) -> tuple[str, ...]:
    """What the ticked columns of a file mean: nothing is Pix alone, CléA is taken with Pix, others alone."""
    if not ticked:
        return (CORE,)
    if set(ticked) == {CLEA}:
        return (CORE, CLEA)
    return tuple(sorted(ticked))


def subscription_faults(chosen: Collection[str], offered: Collection[str]) -> list[Fault]:
    """`offered`: the complementary certifications that the centre may run in this session."""
    others = set(chosen) - {CORE}
    with_core = CORE in chosen
    if not others and not with_core:
        return [_fault("CANDIDATE_NO_SUBSCRIPTION", chosen)]
    if len(others) > 1:
        return [_fault("CANDIDATE_MAX_ONE_COMPLEMENTARY_CERTIFICATION", chosen)]
    if others == {CLEA} and not with_core:
        return [_fault("CANDIDATE_DOUBLE_CERTIFICATION_WITHOUT_CORE", chosen)]
    if others - {CLEA} and with_core:
        return [_fault("CANDIDATE_COMPLEMENTARY_CERTIFICATION_WITH_CORE", chosen)]
    if others - set(offered):
        return [_fault("CENTER_HABILITATION_ERROR", chosen)]
    return []


def _fault(code: str, chosen: Collection[str]) -> Fault:
    return Fault(code, "subscriptions", ", ".join(sorted(chosen)) or None)
