"""The shipped release as rows of a bank; the version of the demonstration made of it."""

import pytest

from pix.apps.certification import errors
from pix.apps.certification.demonstration import REASON, make_demonstration_version
from pix.apps.certification.models import Version
from pix.apps.certification.queries.versions import settings_of, version_in_force
from pix.apps.certification.release_rows import release_rows, shipped_release
from pix.apps.content import registry
from pix.common import time
from pix.core.adaptive.bank import read_bank


def test_every_template_of_the_release_is_a_row():
    release = shipped_release()
    rows = {row["id"]: row for row in release_rows(release)}
    assert rows.keys() == release.listed.keys()
    template = release.template("chemin-complet")
    assert rows["chemin-complet"] == {
        "id": "chemin-complet",
        "discriminant": template.irt.alpha,
        "difficulty": template.irt.delta,
        "competenceIndex": "1.2",
        "tubeId": "tube.1.2.arborescence",
        "skillId": "@arborescence3",
        "level": 3,
        "blindnessCompatibility": template.accessibility.blind,
        "colorBlindnessCompatibility": template.accessibility.colour_blind,
        "source": "expert",
        "answers": 0,
        "languages": ["fr"],
    }
    assert len(read_bank(list(rows.values()))) == len(rows)


@pytest.mark.django_db
def test_the_demonstration_has_a_version_once(settings):
    settings.ALLOW_EXPERT_CALIBRATION = True
    version = make_demonstration_version()
    assert make_demonstration_version() == version
    assert list(Version.objects.all()) == [version] == [version_in_force(time.now())]
    assert (version.is_published, version.is_expert, version.override_reason) == (True, True, REASON)
    assert version.report["simulees"] == 1000
    assert version.report["length"] == settings_of(version).length
    assert "answers_per_question" in {limit["key"] for limit in version.broken_limits}
    assert len(version.questions) == len(registry.current_release().listed)


@pytest.mark.django_db
def test_the_demonstration_version_is_for_demonstrations(settings):
    settings.ALLOW_EXPERT_CALIBRATION = False
    with pytest.raises(errors.ExpertCalibrationNotAllowed):
        make_demonstration_version()
