"""What a check has to say about a template: one value for every code of the checker."""

from collections.abc import Iterable

from attrs import field, frozen


@frozen(order=True)
class Finding:
    """One remark. `code` starts with E (blocks) or W (warning); `line` is 1-based, 0 when unknown."""

    file: str
    line: int
    code: str
    message: str
    template: str = field(default="", order=False)

    @property
    def blocking(self) -> bool:
        return self.code.startswith("E")

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{self.code} {place} {self.message}"


class InvalidTemplateError(ValueError):
    """The template cannot be read; `findings` tells its author where and why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(findings))
        super().__init__("\n".join(map(str, self.findings)))


class RenderingError(ValueError):
    """A variant cannot be built. `code` is the checker's code of the fault."""

    def __init__(self, message: str, code: str = "E103") -> None:
        self.code = code
        super().__init__(message)
