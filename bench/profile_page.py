"""What the pages of one's competences cost, to somebody new and to somebody who has begun all sixteen.

    python -m bench --only profile [--times 30]

One process, no network, SQLite: processor milliseconds and statements. The ratio is of one run.
"""

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from bench.answering_alone import Inside, OpenBook, finish  # noqa: E402 - after the path
from bench.answering_learner import Tally  # noqa: E402
from bench.answering_site import Site  # noqa: E402

PAGES = ("/accueil", "/competences", "/competences/1.1/details", "/mes-tutos")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--times", type=int, default=30)
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.inside:
        measure(options.times)
        return 0
    with tempfile.TemporaryDirectory(prefix="pix-bench-") as folder:
        site = Site(Path(folder), f"sqlite:///{folder}/pix.sqlite3")
        site.environment["PIX_WARM"] = "0"
        site.prepare()
        print(site.run(sys.executable, str(Path(__file__)), *sys.argv[1:], "--inside"), end="")
    return 0


def measure(times: int) -> None:
    from bench.answering_accounts import open_accounts

    new, old = open_accounts(2)
    from pix.project.wsgi import application

    key = OpenBook()
    people = {
        name: Inside(
            application, defaultdict(list), key=key, tally=Tally(), draw=random.Random(1), session=one
        )
        for name, one in (("new", new), ("sixteen", old))
    }
    finish(people["sixteen"].take_all(float("inf")))
    for page in PAGES:
        found = {name: cost_of(person, page, times) for name, person in people.items()}
        lines = ", ".join(f"{name}: {ms:.2f} ms, {count} statements" for name, (ms, count) in found.items())
        print(f"{page:<26} {lines}; ratio {found['sixteen'][0] / found['new'][0]:.2f}")


def cost_of(person: Inside, page: str, times: int) -> tuple[float, int]:
    """Median processor milliseconds, and statements."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    costs = []
    for _ in range(times + 2):
        before = time.process_time()
        finish(person.follow_to(page))
        costs.append(1000 * (time.process_time() - before))
    with CaptureQueriesContext(connection) as captured:
        finish(person.follow_to(page))
    return statistics.median(costs[2:]), len(captured)


if __name__ == "__main__":
    sys.exit(main())
