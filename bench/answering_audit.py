"""After a run: is every acknowledged answer there once, and is knowledge what the answers say?

As a program, in the environment of the site: reads answer ids on its input, prints what it found as JSON.
"""

import json
import os
import subprocess
import sys
from collections import Counter

from bench.answering_site import PIX, ROOT, Site


def audit(site: Site, acknowledged: list[str]) -> dict:
    """`faults`: lines to read; `right_share`: of the answers of this run."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.answering_audit"],
        input=json.dumps(acknowledged),
        env=site.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    doctor = subprocess.run(
        [*PIX, "doctor", "--audit"],
        env=site.environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if doctor.returncode:
        found["faults"] += [line for line in doctor.stdout.splitlines() if not line.startswith("fine")]
        found["faults"].append(doctor.stderr[-300:] or "pix doctor --audit found faults")
    return found


def compare(acknowledged: list[str], stored: list[tuple[str, str]]) -> list[str]:
    """`stored`: answer id and result of every row. Lost and doubled answers, in words."""
    rows = Counter(answer_id for answer_id, _ in stored)
    lost = [one for one in acknowledged if not rows[one]]
    doubled = [one for one in acknowledged if rows[one] > 1]
    twice = [one for one, times in Counter(acknowledged).items() if times > 1]
    named = (("lost", lost), ("stored twice", doubled), ("acknowledged to two people", twice))
    return [f"{len(ids)} answers {what}: {', '.join(ids[:3])}" for what, ids in named if ids]


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    import django

    django.setup()
    from pix.apps.assessments.models import Question

    acknowledged = json.loads(sys.stdin.read())
    rows = Question.objects.exclude(answer_id=None).exclude(template="invented")
    stored = [(str(answer_id), result) for answer_id, result in rows.values_list("answer_id", "result")]
    mine = set(acknowledged)
    results = [result for answer_id, result in stored if answer_id in mine]
    share = sum(result == "ok" for result in results) / max(len(results), 1)
    print(json.dumps({"faults": compare(acknowledged, stored), "right_share": round(share, 3)}))


if __name__ == "__main__":
    main()
