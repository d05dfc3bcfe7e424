"""Values of the settings of a device: what can be set, and how it stands at the end.

A device is flat: every switch, choice, cell of a table, item of a list and action has a *path* (`wifi`,
`droits.Lampe.micro`, `applications.Galet`, `redemarrer`) and a value: a truth, a whole number or a text. The
value of an action is the number of times it was done.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import field, frozen

Value: TypeAlias = bool | int | str
Values: TypeAlias = Mapping[str, Value]
Test: TypeAlias = tuple[Any, ...]  # a normalised condition, see settings_rules

ALWAYS: Test = ("and",)
NEVER: Test = ("or",)
EMPTY: Mapping[str, Any] = MappingProxyType({})


@frozen
class Effect:
    """What an action does when `when` holds: `sets` these values, or is `refused` (nothing is done)."""

    when: Test = ALWAYS
    sets: Values = EMPTY
    refused: bool = False


@frozen
class Setting:
    """What has a value. `kind`: switch, choice, number, text, item (in a list or not) or action.

    `shown` and `needs` say when the page lets a person change it. A `secret` text is posted as its shape
    (settings_rules.shape): what is typed never leaves the page."""

    path: str
    kind: str
    start: Value
    options: tuple[str, ...] = ()
    low: int = 0
    high: int = 0
    step: int = 1
    secret: bool = False
    accepts: tuple[str, ...] = ()
    rules: Mapping[str, Any] = EMPTY
    shown: Test = ALWAYS
    needs: Test = ALWAYS
    effects: tuple[Effect, ...] = ()
    add: bool = True
    remove: bool = True


@frozen
class InitialState:
    """`pages` are rows as the page receives them; `settings` in the order written."""

    settings: Mapping[str, Setting]
    pages: tuple[Mapping[str, Any], ...]
    device: Mapping[str, Any]
    opened: str = ""
    mode: str = "state"
    labels: Mapping[str, str] = field(factory=dict)

    @property
    def start(self) -> dict[str, Value]:
        return {path: setting.start for path, setting in self.settings.items()}


@frozen
class Done:
    """An action as it was done for the last time: the values just before, and its rank in the log."""

    before: Values
    rank: int


@frozen
class FinalState:
    """`by`: for each path changed by an action and not since, that action. `done`: actions by path."""

    initial: InitialState
    values: Values
    by: Mapping[str, str] = EMPTY
    done: Mapping[str, Done] = EMPTY
    opened: str = ""
