"""How long grading an answer takes. Run: .venv/bin/python bench/grading.py"""

import statistics
import time
from collections.abc import Callable

from pix.core.grading.expected import prepare
from pix.core.grading.results import AnswerContext
from pix.core.grading.texts import Tolerances
from pix.core.grading.verdict import grade

CONTEXT = AnswerContext()
ALL = Tolerances(t1=True, t2=True, t3=True)
TEN_LINES = "\n".join(f"Réponse acceptée n° {rank}" for rank in range(10))
FIELDS = "nom:\n- Ada\n- Lovelace\nannée:\n- 1843\nville:\n- Londres\n- London\n"
ITEMS = "a:\n- Atlantique\nb:\n- Pacifique\nc:\n- Indien\n- océan Indien\nd:\n- Arctique\n"

CASES = [
    ("QCU", None, None, "2", "3"),
    ("QCM", None, None, "1,3,4", "4, 3, 1"),
    ("QROC", "mots", "${a}", "forêt", " La Forét"),
    ("QROC", "mots", "${a}", TEN_LINES, "Réponse accepté n° 9"),
    ("QROC", "phrase", "${a}", "x" * 10_000, "x" * 9_000 + "y" * 1_000),
    ("QROC", "nombre", "${a}", "12,5\n13", "12.50"),
    ("QROCM-ind", None, "${nom} ${année} ${ville}", FIELDS, "nom: Ada\nannée: '1843'\nville: Londre\n"),
    ("QROCM-dep", None, "${x} ${y}", ITEMS, "x: pacifique\n'y': océan indien\n"),
]


def median_microseconds(action: Callable[[], object], runs: int = 2_000, budget_seconds: float = 1) -> float:
    """Median time of one call, over at most `runs` calls or `budget_seconds`."""
    times = []
    end = time.perf_counter() + budget_seconds
    while len(times) < runs and time.perf_counter() < end:
        start = time.perf_counter_ns()
        action()
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times) / 1_000


def main() -> None:
    print(f"{'type':<11}{'answer':<34}{'prepare µs':>12}{'grade µs':>10}")
    for kind, field_format, proposals, solution, answer in CASES:
        expected = prepare(kind, field_format, proposals, solution, ALL)
        preparing = median_microseconds(lambda c=(kind, field_format, proposals, solution, ALL): prepare(*c))
        grading = median_microseconds(lambda e=expected, a=answer: grade(e, a, CONTEXT))
        shown = repr(answer if len(answer) <= 28 else f"{answer[:20]}… ({len(answer)})")
        print(f"{kind:<11}{shown:<34}{preparing:>12.1f}{grading:>10.1f}")


if __name__ == "__main__":
    main()
