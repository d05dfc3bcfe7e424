"""Cases of conformance read from JSON files: one test a line, named after the file and the id of the case."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DEFAULT_FOLDER = Path(__file__).parent / "vectors"


class _Vectors:
    folder = DEFAULT_FOLDER


def choose_folder(folder: Path) -> None:
    """Read the vectors there from now on; an empty or unreadable folder is an error, never a green run."""
    if not folder.is_dir():
        raise pytest.UsageError(f"--vectors: {folder} is not a folder that can be read.")
    if not any(folder.glob("*.jsonl")):
        raise pytest.UsageError(f"--vectors: {folder} holds no .jsonl file.")
    _Vectors.folder = folder


def vector_file(name: str) -> Path:
    """A file of the folder chosen, such as a bank that several cases share."""
    return _Vectors.folder / name


def load_json(name: str) -> Any:
    return json.loads(vector_file(name).read_text(encoding="utf-8"))


def vector_cases(name: str) -> list[Any]:
    """The cases of a JSON lines file as pytest parameters, none when the folder lacks the file."""
    path = vector_file(name)
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").split("\n")
    cases = [json.loads(line) for line in lines if line.strip()]
    if not cases:
        raise pytest.UsageError(f"--vectors: {path} holds no case.")
    return [pytest.param(case, id=f"{name}:{case['id']}") for case in cases]


def each_case(name: str) -> Callable[[Callable[..., None]], Any]:
    """Make one test of each case of a file, given as `case`; no test when the folder lacks the file."""
    cases = vector_cases(name)
    if not cases:
        return lambda _function: None
    return pytest.mark.parametrize("case", cases)
