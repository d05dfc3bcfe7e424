"""Same value, same bytes: in any process, time zone, language or folder."""

import hashlib
import json
import os
import subprocess
import sys

from pix.core.items.files import File
from pix.documents.files import build_file
from tests.documents.samples import FIFTY_ROWS, FILES

_PROGRAM = """
import hashlib, json
from tests.documents.samples import FILES
from pix.documents.files import build_file
print(json.dumps({file.name: hashlib.sha256(build_file(file)).hexdigest() for file in FILES}))
"""


def _digests_elsewhere(tmp_path, seed, zone, language):
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "PYTHONHASHSEED": seed,
        "TZ": zone,
        "LC_ALL": language,
    }
    ran = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        check=True,
        text=True,
    )
    return json.loads(ran.stdout)


def test_two_processes_write_the_same_bytes(tmp_path):
    here = {file.name: hashlib.sha256(build_file(file)).hexdigest() for file in FILES}
    there = _digests_elsewhere(tmp_path, "1", "Pacific/Auckland", "C")
    again = _digests_elsewhere(tmp_path, "4242", "America/Lima", "C.UTF-8")
    assert there == here
    assert again == here
    assert len(here) == len(FILES)


def test_files_are_small():
    sizes = {ext: len(build_file(File(f"adherents.{ext}", FIFTY_ROWS))) for ext in ("ods", "xlsx", "csv")}
    assert sizes["ods"] < 2500
    assert sizes["xlsx"] < 5000
    assert sizes["csv"] < 2600


def test_disguised_file_is_the_true_one_under_another_name():
    files = {file.name: build_file(file) for file in FILES}
    assert files["faux.txt"] == files["texte.odt"]
    assert files["copie.pdf"] == files["texte.pdf"]
