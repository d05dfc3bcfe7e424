"""The load script itself: it plays on a started site, and its audit sees what is wrong."""

import json
import subprocess
import sys
from pathlib import Path

from bench.answering_audit import compare
from bench.answering_learner import read_head

ROOT = Path(__file__).resolve().parents[2]


def test_a_short_run_loses_nothing():
    options = ["--seconds", "3", "--warm-up", "1", "--learners", "3", "--databases", "sqlite", "--json"]
    command = [sys.executable, "bench/answering.py", *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (line,) = json.loads(done.stdout)
    assert (line["faults"], line["unknown_pages"], line["learners"]) == ([], 0, 3)
    assert line["answers"] > 0
    assert line["p50_ms"] <= line["p95_ms"] <= line["p99_ms"]
    assert line["requests_per_answer"] >= 1


def test_the_audit_tells_lost_doubled_and_shared_answers():
    stored = [("a", "ok"), ("b", "ko"), ("b", "ko"), ("d", "ok")]
    assert compare(["a", "b", "c", "d", "d"], stored) == [
        "1 answers lost: c",
        "1 answers stored twice: b",
        "1 answers acknowledged to two people: d",
    ]


def test_every_cookie_of_a_reply_is_read():
    head = b"HTTP/1.1 303 See Other\r\nLocation: /x\r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n\r\n"
    assert read_head(head) == (303, {"location": "/x", "set-cookie": "a=1\nb=2"})
