"""How long rendering a variant takes. Run: .venv/bin/python bench/variants.py [--only ID] [--json]

Every variant of every pool is rendered once, after a first one that compiles the generator. Budget: 5 ms in
the median of a template without file, 50 ms with one. Files are values here: their bytes are built when
somebody downloads them. Processor time of the process: the neighbours of a shared machine count less.
"""

import argparse
import json
import statistics
import sys
import time
from collections import defaultdict

from pix.apps.content.bank_files import Bank, read_folder_template
from pix.core.items.rendering import render
from pix.core.items.template import Template

WITHOUT_FILE, WITH_FILE = 5.0, 50.0  # milliseconds
SLOWEST = 10


def measure(template: Template) -> tuple[list[float], bool]:
    """Milliseconds of each variant of the pool; and whether it gives files."""
    times = []
    variant = render(template, 0)
    for number in range(template.pool):
        start = time.process_time_ns()
        variant = render(template, number)
        times.append((time.process_time_ns() - start) / 1e6)
    return times, bool(variant.attachments)


def line_of(template: Template) -> dict[str, object]:
    times, with_file = measure(template)
    return {
        "template": template.id,
        "kind": template.kind,
        "file": with_file,
        "median": statistics.median(times),
        "p95": percentile(times),
        "times": times,
    }


def percentile(times: list[float]) -> float:
    return sorted(times)[min(len(times) - 1, round(len(times) * 0.95))]


def is_over(line: dict) -> bool:
    return line["median"] > (WITH_FILE if line["file"] else WITHOUT_FILE)


def main() -> int:
    parser = argparse.ArgumentParser(description="rendering of variants")
    parser.add_argument("--only", action="append", default=[], metavar="ID", help="this template alone")
    parser.add_argument("--json", action="store_true", help="the figures of every template")
    options = parser.parse_args()
    bank = Bank()
    folders = [folder for folder in bank.folders if not options.only or folder.name in options.only]
    lines = [line_of(read_folder_template(folder, bank.pools, bank.world)) for folder in folders]
    lines.sort(key=lambda line: -line["median"])
    if options.json:
        kept = [{key: value for key, value in line.items() if key != "times"} for line in lines]
        print(json.dumps(kept, ensure_ascii=False, indent=1))
    else:
        show(lines)
    return 1 if any(map(is_over, lines)) else 0


def show(lines: list[dict]) -> None:
    by_kind = defaultdict(list)
    for line in lines:
        by_kind[line["kind"]].append(line)
    print(f"{'kind':<6}{'templates':>10}{'median ms':>11}{'p95 ms':>9}")
    for kind, members in [*sorted(by_kind.items()), ("all", lines)]:
        times = [value for line in members for value in line["times"]]
        print(f"{kind:<6}{len(members):>10}{statistics.median(times):>11.2f}{percentile(times):>9.2f}")
    print(f"\nthe {SLOWEST} slowest (median, p95, slowest variant)")
    for line in lines[:SLOWEST]:
        mark = " over" if is_over(line) else ""
        figures = f"{line['median']:>8.2f}{line['p95']:>8.2f}{max(line['times']):>8.2f}"
        print(f"{figures}  {line['template']} ({line['kind']}{', file' if line['file'] else ''}){mark}")
    print(f"\n{sum(map(is_over, lines))} over {WITHOUT_FILE:.0f} ms, or {WITH_FILE:.0f} ms with a file")


if __name__ == "__main__":
    sys.exit(main())
