"""From a template and a number to a question: a pure function."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from attrs import Factory, define, field

from pix.core.items import answers
from pix.core.items.attached import declared_files, draw_table
from pix.core.items.choices import Choices, declared_candidates, generated_candidates, ordered_choices
from pix.core.items.expressions import ExpressionError, evaluate
from pix.core.items.files import File, RawBytes
from pix.core.items.findings import RenderingError
from pix.core.items.generators import load_generator
from pix.core.items.identifiers import DEFAULT_LOCALE, ChallengeId
from pix.core.items.rng import Rng
from pix.core.items.simulators import SIMULATORS, WORLDLY
from pix.core.items.template import CHOICE_TYPES, Template
from pix.core.items.texts import TextError, TextTemplate, render_text
from pix.core.items.variant import Illustration, Predicate, SimulatorView, Variant
from pix.core.items.world.values import Town

MAX_REDRAWS = 200
GENERATED_KEYS = frozenset(
    {
        "vars", "tables", "files", "options", "solution", "accept", "reject", "simulator", "predicate",
        "feedback", "illustration",
    }
)  # fmt: skip
T = TypeVar("T")


class Redraw(Exception):
    """Raised by a generator that cannot do anything good with this draw: another one is made."""


@define
class Draft:
    """Everything known of a variant once its data are drawn."""

    scope: dict[str, Any]
    tables: dict[str, Any] = Factory(dict)
    made: Mapping[str, Any] = field(factory=dict)
    redraws: int = 0
    initial: Any = None  # of the simulator, built once


def render(template: Template, variant: int, locale: str = DEFAULT_LOCALE) -> Variant:
    """The variant. RenderingError tells what prevents it (with the checker's code); nothing else is raised.

    Same arguments, same result, on every machine and every day.
    """
    if locale != DEFAULT_LOCALE:
        if locale not in template.localised:
            raise RenderingError(f"{template.id} is not written in {locale}", "E102")
        template = template.localised[locale]
    if isinstance(variant, bool) or not 0 <= variant <= 999_999_999:
        raise RenderingError(f"no variant {variant}")
    challenge = ChallengeId(template.id, template.version, variant, locale)
    try:
        draft, rng = _draw(template, variant)
        return _assemble(template, challenge, draft, rng)
    except (TextError, ExpressionError) as error:
        raise RenderingError(f"variant {variant}: {error}") from error
    except RenderingError as error:
        raise RenderingError(f"variant {variant}: {error}", error.code) from error
    except (TypeError, ValueError, LookupError, ArithmeticError, AttributeError) as error:
        raise RenderingError(f"variant {variant}: {type(error).__name__}: {error}", "E101") from error


def _draw(template: Template, variant: int) -> tuple[Draft, Rng]:
    """Draw until the constraints hold, at most 200 times more."""
    for attempt in range(MAX_REDRAWS + 1):
        rng = Rng(template.id, template.version, variant, attempt)
        try:
            draft = _draft(template, rng)
        except Redraw:
            continue
        if all(evaluate(constraint, draft.scope) for constraint in template.constraints):
            draft.redraws = attempt
            return draft, rng
    raise RenderingError(f"constraints still broken after {MAX_REDRAWS} redraws", "E160")


def _draft(template: Template, rng: Rng) -> Draft:
    draft = Draft({})
    for name, draw in template.draws:
        draft.scope[name] = draw.draw(f"var.{name}", rng, draft.scope)
    for name, table in template.tables:
        draft.tables[name] = draw_table(name, table, rng, draft.scope)
    if template.generator is not None:
        _generate(template, draft, rng)
    return draft


def _generate(template: Template, draft: Draft, rng: Rng) -> None:
    build = load_generator(template.generator or "", template.id).get("build")
    if not callable(build):
        raise RenderingError("generator.py has no function build(v, rng)", "E101")
    try:
        made = build({**draft.scope, "tables": draft.tables}, rng)
    except (Redraw, RenderingError):
        raise
    except Exception as error:
        raise RenderingError(f"generator.py: {type(error).__name__}: {error}", "E101") from error
    if not isinstance(made, Mapping) or (unknown := set(made) - GENERATED_KEYS):
        extra = ", ".join(sorted(map(str, unknown))) if isinstance(made, Mapping) else type(made).__name__
        raise RenderingError(f"build returned something unknown: {extra}", "E101")
    draft.made = made
    draft.scope.update(made.get("vars", {}))
    draft.tables.update(made.get("tables", {}))


def _assemble(template: Template, challenge: ChallengeId, draft: Draft, rng: Rng) -> Variant:
    scope, made = draft.scope, draft.made
    choices = _choices(template, draft, rng)
    view = _simulator(template, draft, challenge.variant)
    proposals = choices.proposals if choices else _optional(template.proposals, scope) or ""
    return Variant(
        challenge=challenge,
        skill=template.skill,
        kind=template.kind,
        type=template.type,
        format=template.format,
        instruction=_keyed("instruction", lambda: render_text(template.instruction, scope)),
        proposals=proposals,
        solution=_keyed("solution", lambda: _solution(template, draft, choices)),
        solution_to_display=_optional(template.solution_to_display, scope),
        tolerances=template.tolerances,
        shuffled=template.shuffled,
        timer=template.timer,
        focused=template.focused,
        options=choices.options if choices else (),
        alternative_instruction=_optional(template.alternative_instruction, scope),
        illustration=_illustration(template, draft),
        attachments=tuple(declared_files(template, scope, draft.tables)) + _made_files(made.get("files", ())),
        simulator=view,
        predicate=_predicate(template, draft),
        explanation=_keyed("explanation", lambda: _optional(template.explanation, scope) or ""),
        feedback=_keyed("feedback", lambda: _feedback(template, draft, choices)),
        hint=_optional(template.hint, scope),
        tutorials=template.tutorials,
        accessibility=template.accessibility,
        responsive=template.responsive,
        pedagogy=template.pedagogy,
        expected_seconds=template.expected_seconds,
        accept=_keyed("accept", lambda: _answers(template, "accept", draft, view)),
        reject=_keyed("reject", lambda: _answers(template, "reject", draft, view)),
        difficulty={name: evaluate(expression, scope) for name, expression in template.difficulty_features},
        redraws=draft.redraws,
    )


def _keyed(key: str, compute: Callable[[], T]) -> T:
    """The value, or an error that names the key of the template."""
    try:
        return compute()
    except (TextError, ExpressionError) as error:
        raise TextError(f"{key}: {error}") from error


def _optional(text: TextTemplate | None, scope: Mapping[str, Any]) -> str | None:
    return None if text is None else render_text(text, scope)


def _choices(template: Template, draft: Draft, rng: Rng) -> Choices | None:
    if template.type not in CHOICE_TYPES:
        return None
    if "options" in draft.made:
        candidates = generated_candidates(draft.made["options"])
    elif template.options is not None:
        candidates = declared_candidates(template.options, rng, draft.scope)
    else:
        return None
    return ordered_choices(candidates, template.type, rng)


def _solution(template: Template, draft: Draft, choices: Choices | None) -> str:
    if choices is not None:
        return choices.solution
    if "solution" in draft.made:
        solution = draft.made["solution"]
    elif template.solution is not None:
        solution = answers.declared_solution(template.solution, draft.scope)
    else:
        return ""
    return answers.solution_text(answers.with_spellings(solution, template.spellings), template.type)


def _made_files(files: Any) -> tuple[File, ...]:
    values = [File(name, content) for name, content in files.items()] if isinstance(files, Mapping) else files
    if not all(isinstance(file, File) for file in values):
        raise RenderingError("files: a list of File, or a mapping name -> content", "E101")
    return tuple(values)


def _illustration(template: Template, draft: Draft) -> Illustration | None:
    source = template.illustration
    if source is None:
        return None
    alt = render_text(source.alt, draft.scope)
    if source.source == "generator":
        picture = draft.made.get("illustration")
        if not isinstance(picture, File):
            raise RenderingError("the generator gives no illustration (a File)", "E101")
        return Illustration(picture, alt)
    name = source.source.removeprefix("assets/")
    if name not in template.assets:
        raise RenderingError(f"illustration: {source.source} does not exist", "E101")
    return Illustration(File(name, RawBytes(template.assets[name])), alt)


def _simulator(template: Template, draft: Draft, number: int) -> SimulatorView | None:
    if template.simulator is None:
        if "simulator" in draft.made:
            raise RenderingError("the generator gives a simulator that template.yaml does not name", "E101")
        return None
    declared = answers.filled(template.simulator.spec, draft.scope)
    spec = {"name": template.simulator.name, **declared, **draft.made.get("simulator", {})}
    if template.simulator.name in WORLDLY:
        spec["world"] = Town(template.world, number)
    tool = SIMULATORS[template.simulator.name]
    draft.initial = tool.build(spec)
    return SimulatorView(template.simulator.name, tool.payload(draft.initial), spec)


def _predicate(template: Template, draft: Draft) -> Predicate | None:
    if template.predicate is None:
        return None
    return Predicate(draft.made.get("predicate", answers.filled(template.predicate.data, draft.scope)))


def _feedback(template: Template, draft: Draft, choices: Choices | None) -> dict[str, str]:
    scope = draft.scope
    messages = {render_text(key, scope): render_text(value, scope) for key, value in template.feedback}
    messages.update({str(key): str(value) for key, value in draft.made.get("feedback", {}).items()})
    if choices is None:
        return messages
    numbers = {option.text: str(number) for number, option in enumerate(choices.options, 1)}
    return {**choices.feedback, **{numbers[text]: m for text, m in messages.items() if text in numbers}}


def _answers(template: Template, key: str, draft: Draft, view: SimulatorView | None) -> tuple[str, ...]:
    declared: tuple[Any, ...] = getattr(template, key)
    values = [answers.filled(value, draft.scope) for value in declared] + list(draft.made.get(key, ()))
    return tuple(_posted(template, value, view, draft.initial) for value in values)


def _posted(template: Template, value: Any, view: SimulatorView | None, initial: Any) -> str:
    """A list of steps is played from the start of the simulator; the rest is written as a page posts it."""
    if template.auto_reply and view is not None and isinstance(value, (list, tuple)):
        return SIMULATORS[view.name].play(initial, value)
    return answers.posted_answer(value, template.type)
