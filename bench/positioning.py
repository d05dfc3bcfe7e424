"""How long choosing the next question takes. Run: .venv/bin/python bench/positioning.py"""

import statistics
import time
from collections.abc import Callable
from datetime import UTC, datetime

from pix.core.grading.results import Result
from pix.core.positioning.choice import next_question
from pix.core.positioning.target import Challenge, Target, build_target
from pix.core.profile.knowledge import KnowledgeElement, current_elements, infer, skills_known_in
from pix.core.profile.scores import score
from pix.core.referential.values import Skill

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
SIZES = [(8, 6, 4), (10, 5, 4), (100, 6, 4)]


def median_microseconds(action: Callable[[], object], runs: int = 2_000) -> float:
    times = []
    for _ in range(runs):
        start = time.perf_counter_ns()
        action()
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times) / 1_000


def content(tubes: int, levels: int, per_skill: int) -> tuple[list[Skill], list[Challenge]]:
    skills = [
        Skill(f"s{tube}.{level}", f"@t{tube}x{level}", f"t{tube}", "1.1", level, pix_value=1.6)
        for tube in range(tubes)
        for level in range(1, levels + 1)
    ]
    challenges = [Challenge(f"{skill.id}.{rank}", skill.id) for skill in skills for rank in range(per_skill)]
    return skills, challenges


def play(target: Target, ability: int) -> tuple[list[KnowledgeElement], list[str], int]:
    """The whole assessment of a person who solves up to `ability`; and the number of questions asked."""
    known: list[KnowledgeElement] = []
    answered: list[str] = []
    while question := next_question(target, known, answered, 42):
        result = Result.OK if question.skill.level <= ability else Result.KO
        here = skills_known_in(known, 42)
        known += infer(result, question.skill, target.skills, here, NOON, 42)
        answered.append(question.challenge.id)
    return known, answered, len(answered)


def main() -> None:
    heads = (
        ("skills", 7),
        ("challenges", 11),
        ("known", 6),
        ("arrange µs", 12),
        ("first µs", 9),
        ("next µs", 8),
    )
    print("".join(f"{head:>{width}}" for head, width in heads) + f"{'score µs':>9}")
    for tubes, levels, per_skill in SIZES:
        skills, challenges = content(tubes, levels, per_skill)
        target = build_target(skills, challenges, "fr")
        known, answered, _ = play(target, ability=4)
        some = [
            one
            for one in known
            if target.skills[target.rank_of_skill[one.skill_id]].tube_id not in {"t0", "t1"}
        ]
        asked = [one for one in answered if not one.startswith(("s0.", "s1."))]
        figures = (
            median_microseconds(lambda s=skills, c=challenges: build_target(s, c, "fr"), 200),
            median_microseconds(lambda t=target: next_question(t, (), (), 42)),
            median_microseconds(lambda t=target, k=some, a=asked: next_question(t, k, a, 42)),
            median_microseconds(lambda k=some: score(current_elements(k))),
        )
        print(
            f"{len(skills):>7}{len(challenges):>11}{len(some):>6}"
            f"{figures[0]:>12.0f}{figures[1]:>9.0f}{figures[2]:>8.0f}{figures[3]:>9.0f}"
        )
    skills, challenges = content(8, 7, 4)
    target = build_target(skills, challenges, "fr")
    start = time.perf_counter()
    lengths = [play(target, ability)[2] for ability in range(9)]
    spent = (time.perf_counter() - start) * 1_000
    print(f"9 whole assessments of 56 skills, {min(lengths)} to {max(lengths)} questions: {spent:.0f} ms")


if __name__ == "__main__":
    main()
