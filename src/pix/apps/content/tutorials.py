"""Pages of ours that teach: a front matter (title, minutes, skills or tubes) and a body in Markdown."""

import re

from attrs import frozen

from pix.apps.content.yaml_lines import YamlError, load_yaml
from pix.core.items.findings import Finding

FRONT = re.compile(r"\A---\n(.*?)\n---\n(.*)\Z", re.DOTALL)
KEYS = {"title", "minutes", "skills", "tubes", "format"}


@frozen
class Tutorial:
    """`skills` and `tubes` are names such as @navWeb1 and @navWeb; `body` is Markdown in French."""

    id: str
    title: str
    minutes: int
    skills: tuple[str, ...]
    tubes: tuple[str, ...]
    body: str


class InvalidTutorialError(ValueError):
    """The page cannot be used; `finding` says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def read_tutorial(identifier: str, text: str, file: str) -> Tutorial:
    """The tutorial, or InvalidTutorialError (E101)."""
    try:
        return _tutorial(identifier, text)
    except YamlError as error:
        raise InvalidTutorialError(Finding(file, error.line, "E101", str(error))) from error


def _tutorial(identifier: str, text: str) -> Tutorial:
    match = FRONT.match(text)
    if not match or not match[2].strip():
        raise YamlError("a page begins with a front matter between two lines ---, then has a body", 1)
    data, lines = load_yaml(match[1])
    if not isinstance(data, dict) or not {"title", "minutes"} <= set(data):
        raise YamlError("title and minutes are wanted in the front matter", 1)
    unknown = sorted(set(data) - KEYS)
    if unknown:
        raise YamlError(f"unknown key {', '.join(unknown)}", lines[(unknown[0],)] + 1)
    if not isinstance(data["minutes"], int) or not 1 <= data["minutes"] <= 15:
        raise YamlError("minutes: an integer from 1 to 15", lines[("minutes",)] + 1)
    skills, tubes = _names(data, "skills"), _names(data, "tubes")
    if not skills and not tubes:
        raise YamlError("skills or tubes are wanted", 1)
    return Tutorial(identifier, str(data["title"]), data["minutes"], skills, tubes, match[2].strip() + "\n")


def _names(data: dict[str, object], key: str) -> tuple[str, ...]:
    value = data.get(key) or []
    if not isinstance(value, list) or not all(isinstance(name, str) and name[:1] == "@" for name in value):
        raise YamlError(f"{key}: a list of names that begin with @ (quote them)", 1)
    return tuple(value)
