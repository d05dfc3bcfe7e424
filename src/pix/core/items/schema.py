"""From the YAML of a template to a Template, refusing whatever is not in the schema."""

from collections.abc import Mapping
from typing import Any

from attrs import evolve, field, frozen

from pix.core.items import template as model
from pix.core.items.draws import Pools
from pix.core.items.findings import InvalidTemplateError
from pix.core.items.generators import check_generator
from pix.core.items.reading import Document, Node, attempt
from pix.core.items.schema_keys import READERS, STATE_FORMAT
from pix.core.items.template import Position, Template
from pix.core.items.world.values import EMPTY_WORLD, World

LOCALISED_KEYS = frozenset(
    {
        "vars", "tables", "attachments", "instruction", "alternative_instruction", "proposals", "solution",
        "spellings", "solution_to_display", "options", "accept", "reject", "explanation", "feedback", "hint",
        "simulator", "predicate", "illustration",
    }
)  # fmt: skip
REQUIRED = ("id", "version", "kind", "skill", "type", "instruction", "explanation")


@frozen
class TemplateSource:
    """What `read_template` reads: parsed YAML, the line of each position, and the files beside it."""

    file: str
    data: Any
    lines: Mapping[Position, int] = field(factory=dict)
    generator: str | None = None
    generator_file: str = ""
    solver: str | None = None
    assets: Mapping[str, bytes] = field(factory=dict)
    pools: Pools = field(factory=dict)
    world: World = EMPTY_WORLD


def read_template(source: TemplateSource) -> Template:
    """The template; InvalidTemplateError carries every finding (E101, E103, E110) when it is wrong."""
    name = str(source.data.get("id", "")) if isinstance(source.data, dict) else ""
    document = Document(source.file, source.lines, name)
    template = attempt(Node(source.data, (), document), lambda root: _template(root, source), None)
    if source.generator is not None:
        document.findings += check_generator(source.generator, source.generator_file or source.file, name)
    if document.findings or template is None:
        raise InvalidTemplateError(document.findings)
    return template


def _template(root: Node, source: TemplateSource) -> Template | None:
    entries = root.entries(frozenset(READERS) | {"locales", "generator", "solve"})
    missing = [key for key in REQUIRED if key not in entries]
    if missing:
        raise root.refuse(f"missing: {', '.join(missing)}")
    values: dict[str, Any] = {}
    for key, node in entries.items():
        if key in READERS:
            name, reader = READERS[key]
            values[name] = attempt(node, lambda n, read=reader: read(n, source.pools), None)  # type: ignore[misc]
    _check_sources(entries, source, root)
    if root.document.findings:
        return None
    template = _with_defaults(values, entries, source)
    _check_consistency(template, root)
    localised = _localised(entries, root, source) if "locales" in entries else {}
    return evolve(template, localised=localised)


def _check_sources(entries: Mapping[str, Node], source: TemplateSource, root: Node) -> None:
    for key, fixed, given in (
        ("generator", "generator.py", source.generator),
        ("solve", "solver.py", source.solver),
    ):
        if key in entries and entries[key].data != fixed:
            root.document.report("E101", (key,), f"{key}: the file is always named {fixed}")
        elif key in entries and given is None:
            root.document.report("E101", (key,), f"{key}: the file {fixed} is missing beside the template")


def _with_defaults(values: dict[str, Any], entries: Mapping[str, Node], source: TemplateSource) -> Template:
    defaults: dict[str, Any] = {
        "status": "draft",
        "format": "mots",
        "shuffled": values["type"] in model.CHOICE_TYPES,
        "pedagogy": {"SI": "q-situation", "QS": "q-savoir"}.get(values["kind"], "e-preuve"),
        "responsive": "Non" if "attachments" in entries else "Tablette/Smartphone",
        "irt": model.Irt(1.0, float(values["skill"][-1]) - 4.0),
    }
    if values.get("format") == STATE_FORMAT:
        values["format"] = "mots"
    accessibility = model.Accessibility(
        **{
            name: values.pop(key)
            for name, key in (
                ("blind", "accessibility1"),
                ("colour_blind", "accessibility2"),
                ("deaf", "deaf_and_hard_of_hearing"),
                ("keyboard", "keyboard"),
                ("zoom", "zoom"),
            )
            if key in values
        }
    )
    files = {
        "generator": source.generator,
        "solver": source.solver,
        "assets": source.assets,
        "world": source.world,
    }
    where = {"file": source.file, "lines": source.lines}
    return Template(**{**defaults, **values, "accessibility": accessibility, **files, **where})


def _localised(entries: Mapping[str, Node], root: Node, source: TemplateSource) -> dict[str, Template]:
    """One template a language other than French: the French one with its texts and draws replaced."""
    result = {}
    for locale, node in entries["locales"].entries().items():
        overlay = node.entries(LOCALISED_KEYS)
        wanted = {"instruction", "explanation"} | ({"options", "proposals"} & set(entries))
        if lacking := sorted(wanted - set(overlay)):
            root.document.report("E102", node.position, f"locale {locale}: missing {', '.join(lacking)}")
            continue
        french = {key: value for key, value in root.data.items() if key != "locales"}
        merged = {**french, **{key: node.data[key] for key in overlay}}
        if "vars" in overlay:
            merged["vars"] = {**french.get("vars", {}), **node.data["vars"]}
        lines = {**source.lines, **_moved(source.lines, node.position)}
        inner = Document(source.file, lines, root.document.template)
        template = attempt(Node(merged, (), inner), lambda n: _template(n, evolve(source, lines=lines)), None)  # noqa: B023
        root.document.findings += inner.findings
        if template is not None:
            result[locale] = template
    return result


def _moved(lines: Mapping[Position, int], prefix: Position) -> dict[Position, int]:
    return {
        key[len(prefix) :]: line
        for key, line in lines.items()
        if key[: len(prefix)] == prefix and len(key) > len(prefix)
    }


def _check_consistency(template: Template, root: Node) -> None:
    """Keys that cannot go together."""
    report = root.document.report
    if template.type in model.CHOICE_TYPES and template.options is None and template.generator is None:
        if template.proposals is None or template.solution is None:
            report("E101", (), f"{template.type}: options wanted (or proposals and solution)")
    elif template.options is not None and template.type not in model.CHOICE_TYPES:
        report("E101", ("options",), "options are for QCU and QCM")
    if template.type not in model.CHOICE_TYPES and not template.auto_reply and template.proposals is None:
        report("E101", (), f"{template.type}: proposals with its field wanted")
    if template.type not in model.CHOICE_TYPES and not _has_solution(template):
        report("E101", (), "solution wanted")
    if template.spellings and (template.predicate or template.type not in _spelled_types(template)):
        report("E101", ("spellings",), "spellings: a kind for QROC, kinds by field for QROCM, no predicate")
    if _typed_text(template) and "tolerance" not in root.data:
        report("E101", (), "tolerance wanted for a typed text: {t1: …, t2: …, t3: …}")
    if root.data.get("format") == STATE_FORMAT and not template.auto_reply:
        report("E101", ("format",), "format etat: a simulator and a predicate, no proposals")
    _check_names(template, root)


def _spelled_types(template: Template) -> frozenset[str]:
    return frozenset({"QROC"}) if "" in template.spellings else model.FIELD_TYPES


def _has_solution(template: Template) -> bool:
    return bool(template.predicate or template.solution or template.generator)


def _typed_text(template: Template) -> bool:
    return (
        template.type not in model.CHOICE_TYPES
        and template.format not in ("nombre", "date")
        and template.predicate is None
    )


def _check_names(template: Template, root: Node) -> None:
    """Without a generator, every variable that a text uses must be drawn."""
    if template.generator is not None:
        return
    known = {name for name, _ in template.draws}
    for key in ("instruction", "proposals", "explanation", "solution_to_display", "hint"):
        parsed = getattr(template, key)
        if parsed is not None and (unknown := sorted(parsed.names - known)):
            root.document.report("E103", (key,), f"{key}: undefined variable {', '.join(unknown)}")
