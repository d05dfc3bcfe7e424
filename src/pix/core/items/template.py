"""A question template as a value: everything that its YAML file says, already checked."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias

from attrs import field, frozen

from pix.core.items.draws import Draw
from pix.core.items.expressions import Expression
from pix.core.items.texts import TextTemplate
from pix.core.items.world.values import EMPTY_WORLD, World

CHOICE_TYPES = frozenset({"QCU", "QCM"})
FIELD_TYPES = frozenset({"QROCM-ind", "QROCM-dep"})
TYPES = ("QCU", "QCM", "QROC", "QROCM-ind", "QROCM-dep")
FORMATS = ("petit", "mots", "phrase", "paragraphe", "nombre", "date")
STATUSES = ("draft", "ready")
PEDAGOGIES = ("e-preuve", "q-savoir", "q-situation")
DEVICES = ("Tablette", "Smartphone", "Tablette/Smartphone", "Non")
SPOILS = ("Non Sp", "Difficilement Sp", "Facilement Sp")
BLIND = ("RAS", "OK", "Acquis Non Pertinent", "KO", "A tester")
TRIED = ("RAS", "OK", "KO")
DEFAULT_POOL = 12
MAX_POOL = 60

Position: TypeAlias = tuple[str | int, ...]


def nearest_line(lines: Mapping[Position, int], position: Position) -> int:
    """The line of a position in a file, or of its nearest parent; 1 when nothing is known."""
    candidates = (position[:length] for length in range(len(position), -1, -1))
    return next((lines[place] for place in candidates if place in lines), 1)


@frozen
class Tolerances:
    """Treatments of a typed answer: t1 case, accents, spaces; t2 punctuation; t3 near match."""

    t1: bool = False
    t2: bool = False
    t3: bool = False


EXACT = Tolerances()


@frozen
class Accessibility:
    """What is known of the question for each need."""

    blind: str = "RAS"
    colour_blind: str = "RAS"
    deaf: str = "RAS"
    keyboard: str = "RAS"
    zoom: str = "RAS"


ANY_NEED = Accessibility()


@frozen
class Irt:
    """Parameters of the family: every variant has them. `source` is expert or calibrated."""

    alpha: float
    delta: float
    source: str = "expert"
    n: int = 0


UNKNOWN_IRT = Irt(1.0, 0.0)


@frozen
class FromVariable:
    """A list that a variable (drawn or built by the generator) holds."""

    name: str


@frozen
class OptionTemplate:
    """One option of a QCU or QCM, with the message for whoever ticks it wrongly."""

    text: TextTemplate
    feedback: TextTemplate | None = None


OptionList: TypeAlias = tuple[OptionTemplate, ...] | FromVariable


@frozen
class OptionsTemplate:
    """Right and wrong options; `take_*` keeps a drawn part of them (None: all)."""

    correct: OptionList
    distractors: OptionList
    take_correct: int | None = None
    take_distractors: int | None = None


@frozen
class Column:
    name: str
    draw: Draw


@frozen
class TableTemplate:
    """Drawn rows: `rows` is an expression; in columns, `row` is the number of the row from 0."""

    rows: Expression
    columns: tuple[Column, ...]


@frozen
class AttachmentTemplate:
    """A declared file: `source` is tables.NAME, vars.NAME or assets/NAME."""

    name: TextTemplate
    kind: str
    source: str


@frozen
class IllustrationTemplate:
    """A picture beside the instruction: a fixed file of assets/ or one made by the generator."""

    source: str
    alt: TextTemplate


# A value with text templates at its leaves: texts, lists and mappings as in YAML.
Leafy: TypeAlias = Any


@frozen
class SimulatorTemplate:
    """A registered simulator and what its author says of it; the generator may add to `spec`."""

    name: str
    spec: Mapping[str, Leafy]


@frozen
class PredicateTemplate:
    """Conditions on the final state or, without simulator, data for the generator's `judge`."""

    data: Leafy = None


@frozen
class SolutionTemplate:
    """`lines` for QROC (one accepted answer each), `fields` for QROCM."""

    lines: tuple[TextTemplate, ...] = ()
    fields: tuple[tuple[TextTemplate, tuple[TextTemplate, ...]], ...] = ()


@frozen
class Template:
    """A question family. Built by `read_template`, rendered by `render`."""

    id: str
    version: int
    kind: str
    status: str
    skill: str
    type: str
    format: str
    instruction: TextTemplate
    tolerances: Tolerances = EXACT
    shuffled: bool = False
    timer: int | None = None
    focused: bool = False
    pedagogy: str = "e-preuve"
    responsive: str = "Non"
    spoil: str = "Non Sp"
    accessibility: Accessibility = ANY_NEED
    proposals: TextTemplate | None = None
    solution: SolutionTemplate | None = None
    spellings: Mapping[str, str] = field(factory=dict)  # of a field, or of the only one under ""
    solution_to_display: TextTemplate | None = None
    options: OptionsTemplate | None = None
    alternative_instruction: TextTemplate | None = None
    illustration: IllustrationTemplate | None = None
    simulator: SimulatorTemplate | None = None
    predicate: PredicateTemplate | None = None
    explanation: TextTemplate | None = None
    feedback: tuple[tuple[TextTemplate, TextTemplate], ...] = ()
    hint: TextTemplate | None = None
    tutorials: tuple[str, ...] = ()
    expected_seconds: int = 60
    difficulty_features: tuple[tuple[str, Expression], ...] = ()
    may_contain_solution: bool = False
    shelf_life: date | None = None
    irt: Irt = UNKNOWN_IRT
    pool: int = DEFAULT_POOL
    draws: tuple[tuple[str, Draw], ...] = ()
    tables: tuple[tuple[str, TableTemplate], ...] = ()
    attachments: tuple[AttachmentTemplate, ...] = ()
    accept: tuple[Leafy, ...] = ()
    reject: tuple[Leafy, ...] = ()
    constraints: tuple[Expression, ...] = ()
    generator: str | None = field(default=None, repr=False)
    solver: str | None = field(default=None, repr=False)
    assets: Mapping[str, bytes] = field(factory=dict, repr=False)
    world: World = field(default=EMPTY_WORLD, eq=False, repr=False)
    localised: Mapping[str, "Template"] = field(factory=dict, repr=False)
    file: str = field(default="", eq=False)
    lines: Mapping[Position, int] = field(factory=dict, eq=False, repr=False)

    @property
    def locales(self) -> tuple[str, ...]:
        return ("fr", *sorted(self.localised))

    @property
    def auto_reply(self) -> bool:
        """The simulator gives the answer itself: its final state."""
        return self.simulator is not None and self.predicate is not None and self.proposals is None

    @property
    def tube(self) -> str:
        return self.skill.rstrip("0123456789")

    @property
    def level(self) -> int:
        return int(self.skill[-1]) if self.skill[-1:].isdigit() else 0

    def line(self, *position: str | int) -> int:
        """Line of a key in the file, or of its nearest parent; 1 when nothing is known."""
        return nearest_line(self.lines, position)
