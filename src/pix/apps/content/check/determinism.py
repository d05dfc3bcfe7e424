"""E110: two builds in two processes that have nothing in common give the same bytes.

Run as a program, it reads the root of a bank and the wanted variants from its input and writes their digests.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from pix.apps.content.bank_files import Bank, read_folder_template
from pix.apps.content.check.digests import sha256, whole_digest
from pix.apps.content.check.work import Work
from pix.core.items.findings import InvalidTemplateError, RenderingError
from pix.core.items.rendering import render
from pix.core.items.world import EMPTY_WORLD, World, WorldError

SOURCE = Path(__file__).resolve().parents[4]
SURROUNDINGS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "20240229", "TZ": "Pacific/Kiritimati", "LC_ALL": "fr_FR.UTF-8"},
)


def check_determinism(works: list[Work], root: Path) -> None:
    """Compare the two builds of every template; differences are reported in its work."""
    wanted = {
        work.template.id: [v.challenge.variant for v in work.variants] for work in works if work.variants
    }
    if not wanted:
        return
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as second:
        running = [
            _start({**surroundings}, folder, root, wanted)
            for surroundings, folder in zip(SURROUNDINGS, (first, second), strict=True)
        ]
        builds = [_finish(process) for process in running]
    for work in works:
        for number in wanted.get(work.template.id, []):
            digests = {build.get(f"{work.template.id}.{number}", "nothing") for build in builds}
            if len(digests) > 1:
                work.report("E110", "id", "two builds of the same variant differ", _variant(work, number))


def _variant(work: Work, number: int):
    return next(variant for variant in work.variants if variant.challenge.variant == number)


def _start(
    surroundings: Mapping[str, str], folder: str, root: Path, wanted: Mapping[str, list[int]]
) -> subprocess.Popen[str]:
    environment = {**os.environ, **surroundings, "PYTHONPATH": str(SOURCE)}
    process = subprocess.Popen(
        [sys.executable, "-m", "pix.apps.content.check.determinism"],
        env=environment,
        cwd=folder,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None  # noqa: S101
    process.stdin.write(json.dumps({"root": str(root), "wanted": wanted}))
    process.stdin.close()
    return process


def _finish(process: subprocess.Popen[str]) -> dict[str, str]:
    assert process.stdout is not None  # noqa: S101
    output = process.stdout.read()
    process.stdout.close()
    if process.wait() != 0:
        raise RuntimeError("the build in another process failed")
    return json.loads(output)


def build_digests(root: Path, wanted: Mapping[str, list[int]]) -> dict[str, str]:
    """`template.variant` -> digest; the message of the error when it cannot be built."""
    bank = Bank(root)
    world = _world(bank)
    result = {}
    for folder in bank.folders:
        if folder.name not in wanted:
            continue
        try:
            template = read_folder_template(folder, bank.pools, world)
        except InvalidTemplateError as error:
            result.update({f"{folder.name}.{n}": sha256(str(error).encode()) for n in wanted[folder.name]})
            continue
        for number in wanted[folder.name]:
            try:
                result[f"{template.id}.{number}"] = whole_digest(render(template, number))
            except (RenderingError, ValueError) as error:
                result[f"{template.id}.{number}"] = sha256(str(error).encode())
    return result


def _world(bank: Bank) -> World:
    """The world; an empty one when it is wrong, which the check says elsewhere."""
    try:
        return bank.world
    except WorldError:
        return EMPTY_WORLD


def main() -> None:
    request = json.load(sys.stdin)
    json.dump(build_digests(Path(request["root"]), request["wanted"]), sys.stdout)


if __name__ == "__main__":
    main()
