"""The whole check: every template through every family, then the bank as a whole."""

from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from pix.apps.content.bank_files import Bank, Folder, read_folder_template
from pix.apps.content.check.conversion import convert_all
from pix.apps.content.check.coverage import Coverage, lonely_levels, measure_coverage
from pix.apps.content.check.determinism import check_determinism
from pix.apps.content.check.forms import check_forms
from pix.apps.content.check.golden import check_golden, write_golden
from pix.apps.content.check.leaks import check_leaks
from pix.apps.content.check.marking import check_marking
from pix.apps.content.check.opening import build_attachments, check_opening
from pix.apps.content.check.pool import check_pool
from pix.apps.content.check.solving import check_solver
from pix.apps.content.check.structure import check_locales, check_place, check_texts
from pix.apps.content.check.wording import check_wording
from pix.apps.content.check.work import Mode, Settings, Work
from pix.apps.content.yaml_lines import YamlError
from pix.core.items.findings import Finding, InvalidTemplateError, RenderingError
from pix.core.items.rendering import render
from pix.core.items.template import Template
from pix.core.items.world import EMPTY_WORLD, World, WorldError

Progress = Callable[[str], None]
BATCH = 20
DOMAIN_POOL = "domaines"


@frozen
class Report:
    """Everything found, and the figures of the bank. `sound` are the ready templates without any E."""

    findings: tuple[Finding, ...]
    coverage: Coverage
    works: tuple[Work, ...]

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.findings if finding.blocking]

    @property
    def warnings(self) -> list[Finding]:
        return [finding for finding in self.findings if not finding.blocking]


def check_bank(
    bank: Bank,
    mode: Mode = Mode.FULL,
    only: Collection[str] = (),
    fuzz: int = 0,
    writes_golden: bool = False,
    separate_processes: bool = True,
    progress: Progress = lambda _line: None,
) -> Report:
    """Check a bank.

    `only`: identifiers of templates, empty for all. `writes_golden`: where golden.json is missing or old.
    `separate_processes`: build twice elsewhere for E110.
    """
    tutorials, findings = bank.tutorials()
    folders = [folder for folder in bank.folders if not only or folder.name in only]
    pools, invalid = read_shared_lists(bank)
    world, astray = read_invented_world(bank)
    templates, unread = read_templates(folders, pools, world)
    settings = Settings(
        mode=mode,
        referential=bank.referential(set()),
        kinds=frozenset(bank.framework["tubes"]["item_kinds"]),
        tutorials=frozenset(tutorials),
        fuzz=fuzz,
        writes_golden=writes_golden,
        domains=frozenset(map(str, pools.get(DOMAIN_POOL, ()))),
    )
    works = [Work(templates[f.path], f, settings) for f in folders if f.path in templates]
    findings += invalid + astray + unread + twice(templates.values())
    if not only:
        findings += course_faults(bank, {template.id for template in templates.values()})
    _check_all(works, bank.root, progress)
    if separate_processes:
        check_determinism(works, bank.root)
    findings += [finding for work in works for finding in work.findings]
    coverage = _coverage(works, bank)
    if not only:
        findings += coverage[1]
    return Report(tuple(sorted(set(findings))), coverage[0], tuple(works))


def read_shared_lists(bank: Bank) -> tuple[dict[str, list[Any]], list[Finding]]:
    """The pools, or none and E101."""
    try:
        return bank.pools, []
    except YamlError as error:
        return {}, [Finding("pools", error.line, "E101", str(error))]


def read_invented_world(bank: Bank) -> tuple[World, list[Finding]]:
    """The world, or an empty one and E101."""
    try:
        return bank.world, []
    except WorldError as error:
        return EMPTY_WORLD, [Finding(error.file, error.line, "E101", error.message)]
    except YamlError:  # the shared lists are wrong, which is already said
        return EMPTY_WORLD, []


def read_templates(
    folders: Iterable[Folder], pools: Mapping[str, list[object]], world: World = EMPTY_WORLD
) -> tuple[dict[str, Template], list[Finding]]:
    """Templates by folder, and the findings of those that cannot be read."""
    templates, findings = {}, []
    for folder in folders:
        try:
            templates[folder.path] = read_folder_template(folder, pools, world)
        except InvalidTemplateError as error:
            findings += error.findings
    return templates, findings


def twice(templates: Iterable[Template]) -> list[Finding]:
    """E101: two templates with the same identifier."""
    seen: dict[str, Template] = {}
    findings = []
    for template in templates:
        first = seen.setdefault(template.id, template)
        if first is not template:
            findings.append(Finding(template.file, 1, "E101", f"same id as {first.file}", template.id))
    return findings


def course_faults(bank: Bank, known: Collection[str]) -> list[Finding]:
    """E102: a course has a title and templates that exist."""
    findings = []
    for name, course in bank.courses.items():
        file = f"courses/{name}.yaml"
        if not isinstance(course, dict) or not {"title", "templates"} <= set(course):
            findings.append(Finding(file, 1, "E102", "title and templates are wanted"))
            continue
        missing = [template for template in course["templates"] if template not in known]
        findings += [Finding(file, 1, "E102", f"unknown template {template}") for template in missing]
    return findings


def _check_all(works: list[Work], root: Path, progress: Progress) -> None:
    for start in range(0, len(works), BATCH):
        batch = works[start : start + BATCH]
        for work in batch:
            _render(work)
            build_attachments(work)
        if batch and batch[0].settings.mode is Mode.FULL:
            convert_all(batch)
        for work in batch:
            _check_one(work, root)
            work.built, work.converted = {}, {}
        progress(f"{min(start + BATCH, len(works))}/{len(works)} templates")


def _render(work: Work) -> None:
    for number in work.settings.numbers(work.template):
        try:
            work.variants.append(render(work.template, number))
        except RenderingError as error:
            work.report(error.code, _key(str(error)), str(error))
            break
    work.prepare()


def _key(message: str) -> str:
    """The key of the template that an error of rendering names."""
    part = message.partition(": ")[2].partition(":")[0]
    return part if part.isidentifier() else ""


def _check_one(work: Work, root: Path) -> None:
    check_place(work)
    check_locales(work)
    check_texts(work)
    check_forms(work)
    check_marking(work)
    check_opening(work)
    check_leaks(work)
    check_solver(work)
    check_pool(work)
    check_wording(work)
    if work.settings.writes_golden and not work.is_blocked:
        write_golden(work, root)
    check_golden(work, root)


def _coverage(works: list[Work], bank: Bank) -> tuple[Coverage, list[Finding]]:
    ready = [work.template for work in works if work.template.status == "ready"]
    known = bank.referential(set())
    referential = bank.referential({t.skill for t in ready if known.has_skill(t.skill)})
    acting = {work.template.id for work in works if work.template.simulator or any_file(work)}
    return measure_coverage(ready, acting, len(works) - len(ready), referential), lonely_levels(referential)


def any_file(work: Work) -> bool:
    return any(variant.attachments for variant in work.variants)
