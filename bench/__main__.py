"""Everything that is measured: .venv/bin/python -m bench [--only NAME] [--json] [options of the bench]

Without `--only`, every bench runs, one after the other, each in a process of its own. Options that are not
known here go to the bench named by `--only`: `python -m bench --only answering --seconds 10 --learners 50`.
"""

import argparse
import json
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BENCHES = {
    "grading": "grading an answer",
    "variants": "rendering a variant",
    "positioning": "choosing the next question",
    "engine": "the certification engine, beside its peers",
    "campaigns_core": "the figures of campaigns",
    "campaigns": "the pages of a course of 10,000 participants",
    "imports": "importing learners",
    "exports": "results and lists as CSV",
    "pdf": "certificates, cards and papers as PDF",
    "publication": "publishing the results of a session",
    "answering": "answering a question over HTTP",
    "answering_alone": "what an answer costs the program, without network",
    "profile": "the page of the sixteen competences",
    "exam": "an exam of a thousand candidates at once",
}
FILES = {"profile": "profile_page"}  # a module called profile would hide that of Python


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.split("\n")[0])
    parser.add_argument("--only", choices=BENCHES, help="this bench alone")
    parser.add_argument("--json", action="store_true", help="one JSON object with the lines of every bench")
    known, rest = parser.parse_known_args()
    if rest and not known.only:
        parser.error(f"{' '.join(rest)}: say with --only which bench this is for")
    results = {name: run(name, rest, quiet=known.json) for name in ([known.only] if known.only else BENCHES)}
    if known.json:
        print(json.dumps({"machine": machine(), "results": results}, ensure_ascii=False, indent=1))
    return max(result["status"] for result in results.values())


def run(name: str, options: list[str], *, quiet: bool) -> dict[str, object]:
    """One bench; `quiet` keeps its lines instead of showing them, and asks `answering` for its figures."""
    command = [sys.executable, str(ROOT / "bench" / f"{FILES.get(name, name)}.py"), *options]
    if not quiet:
        print(f"== {name}: {BENCHES[name]}", flush=True)
        return {"status": subprocess.run(command, cwd=ROOT, check=False).returncode}
    if name == "answering":
        command.append("--json")
    done = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True)
    said = json.loads(done.stdout) if name == "answering" and not done.returncode else done.stdout.split("\n")
    return {"status": done.returncode, "said": said}


def machine() -> dict[str, object]:
    names = [line.split(":", 1)[1].strip() for line in read_lines("/proc/cpuinfo") if "model name" in line]
    return {
        "processor": names[0] if names else platform.processor(),
        "cores": len(names),
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def read_lines(path: str) -> list[str]:
    return Path(path).read_text().splitlines() if Path(path).exists() else []


if __name__ == "__main__":
    sys.exit(main())
