"""Rows of a bank file from a release: its questions with the parameters that it holds."""

from typing import Any

from pix.apps.content.actions import SHIPPED
from pix.apps.content.payloads import unpack
from pix.apps.content.registry import LoadedRelease
from pix.core.certification.version_files import row_of_template
from pix.core.items.template import UNKNOWN_IRT, Template


def shipped_release() -> LoadedRelease:
    """The release that comes with the program, without a database."""
    return LoadedRelease(0, *unpack(SHIPPED.read_bytes()))


def release_rows(release: LoadedRelease) -> list[dict[str, Any]]:
    """One row a template, in the order of the release."""
    return [_row(release, release.template(name)) for name in release.listed]


def _row(release: LoadedRelease, template: Template) -> dict[str, Any]:
    irt = template.irt
    known = {"alpha": irt.alpha, "delta": irt.delta, "source": irt.source, "n": irt.n}
    skill = release.referential.skill(template.skill)
    described = {
        "id": template.id,
        "skill": template.skill,
        "irt": None if irt == UNKNOWN_IRT else known,
        "accessibility1": template.accessibility.blind,
        "accessibility2": template.accessibility.colour_blind,
    }
    return {
        **row_of_template(skill.competence, skill.tube_id, described),
        "languages": list(template.locales),
    }
