"""What the checks share: the template at work, its variants, and what was found."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import Factory, define, field, frozen

from pix.apps.content.bank_files import Folder
from pix.apps.content.expected import ExpectedState, prepare_expected
from pix.core.grading.errors import GradingError, UnreadableAnswer
from pix.core.grading.expected import Expected
from pix.core.items.files import File
from pix.core.items.findings import Finding, RenderingError
from pix.core.items.template import Template
from pix.core.items.variant import Variant
from pix.core.referential.values import Referential
from pix.documents.office import Converted

FAST_VARIANTS = 3
NO_SOLVER_KINDS = frozenset({"SI", "QS", "LC", "LG"})


class Mode(StrEnum):
    """`FAST`: 3 variants, no office. `FULL`: the pool. `FUZZ`: numbers beyond the pool, no office."""

    FAST = "fast"
    FULL = "full"
    FUZZ = "fuzz"


@frozen
class Settings:
    """What does not change from one template to the next."""

    mode: Mode
    referential: Referential
    kinds: frozenset[str]
    tutorials: frozenset[str]
    fuzz: int = 0
    writes_golden: bool = False
    domains: frozenset[str] = frozenset()

    def numbers(self, template: Template) -> range:
        if self.mode is Mode.FAST:
            return range(FAST_VARIANTS)
        if self.mode is Mode.FUZZ:
            return range(template.pool, template.pool + self.fuzz)
        return range(template.pool)


@define
class Work:
    """A template under check."""

    template: Template
    folder: Folder
    settings: Settings
    variants: list[Variant] = Factory(list)
    expected: dict[int, Expected | ExpectedState] = Factory(dict)
    built: Mapping[File, bytes] = field(factory=dict)
    converted: Mapping[tuple[str, bytes], Converted] = field(factory=dict)
    _found: dict[tuple[str, str, str], tuple[Finding, int]] = Factory(dict)

    def report(self, code: str, key: str, message: str, variant: Variant | None = None) -> None:
        """Write a finding down; the same one in other variants is only counted."""
        where = f"variant {variant.challenge.variant}: " if variant else ""
        line = self.template.line(*key.split(".")) if key else 1
        finding = Finding(self.template.file, line, code, f"{where}{message}", self.template.id)
        slot = (code, key, message if variant is None else "")
        first, count = self._found.get(slot, (finding, 0))
        self._found[slot] = (first, count + 1)

    @property
    def findings(self) -> list[Finding]:
        return sorted(
            Finding(f.file, f.line, f.code, f.message + _others(count), f.template)
            for f, count in self._found.values()
        )

    @property
    def is_blocked(self) -> bool:
        return any(finding.blocking for finding, _ in self._found.values())

    @property
    def is_rendered(self) -> bool:
        """Whether every wanted variant could be rendered and marked."""
        return len(self.variants) == len(self.settings.numbers(self.template))

    def accepts(self, variant: Variant, answer: str) -> bool:
        """Whether the grader takes the posted answer for right."""
        try:
            return self.expected[variant.challenge.variant].compare(answer).is_correct is True
        except UnreadableAnswer:
            return False

    def neighbours(self, variant: Variant) -> list[Variant]:
        """The other variants that a person could meet: all of the pool; in the fuzz as many on each side."""
        if self.settings.mode is not Mode.FUZZ:
            return [other for other in self.variants if other is not variant]
        at, reach = self.variants.index(variant), self.template.pool
        return self.variants[max(0, at - reach) : at] + self.variants[at + 1 : at + 1 + reach]

    def prepare(self) -> None:
        """Prepare the marking of every variant; those that cannot be marked are dropped (E122)."""
        kept = []
        for variant in self.variants:
            try:
                self.expected[variant.challenge.variant] = prepare_expected(self.template, variant)
                kept.append(variant)
            except GradingError as error:
                self.report("E122", "solution", f"cannot be marked: {error}", variant)
            except RenderingError as error:
                self.report(error.code, "predicate", str(error), variant)
        self.variants = kept


def _others(count: int) -> str:
    return f" (and in {count - 1} other variants)" if count > 1 else ""
