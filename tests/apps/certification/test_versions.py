"""A version is saved, reported, published; what must not be is refused with its reasons."""

import datetime
import math
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction

from pix.apps.certification import errors
from pix.apps.certification.actions.versions import publish_version, save_version, store_report
from pix.apps.certification.drafts import Draft, draft_from_rows, fitting_settings
from pix.apps.certification.enums import Kind, Rule, VersionState
from pix.apps.certification.models import Version
from pix.apps.certification.queries.versions import bank_of, get_version, settings_of, version_in_force
from pix.apps.journal.queries import entries_about
from pix.core.adaptive.bank import read_bank
from pix.core.certification.limits import PublicationRefusedError
from pix.core.certification.versions import VersionRefusedError
from tests.factories.people import make_person
from tests.factories.versions import SOUND_REPORT, make_published, make_version, sound_draft, sound_rows

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2027, 1, 4, 9, tzinfo=datetime.UTC)


def meshes(*bounds: tuple[float, float]) -> list[dict[str, Any]]:
    return [
        {"meshLevel": level, "bounds": {"min": low, "max": high}} for level, (low, high) in enumerate(bounds)
    ]


def scale(competence: str, *bounds: tuple[float, float]) -> dict[str, Any]:
    return {
        "competence": competence,
        "values": [
            {"competenceLevel": level, "bounds": {"min": low, "max": high}}
            for level, (low, high) in enumerate(bounds)
        ],
    }


def rows_with(**changes: Any) -> list[dict[str, Any]]:
    first, *others = sound_rows()
    return [{**first, **changes}, *others]


def journal(version: Version) -> list[tuple[str, int | None]]:
    return [(entry.action, entry.actor_id) for entry in entries_about(f"certification_version:{version.pk}")]


def test_a_draft_is_kept_whole():
    person, draft = make_person(), sound_draft(languages=["fr", "en"])
    saved = Version.objects.get(pk=save_version(draft, actor_id=person.pk).pk)
    assert (
        Draft(
            saved.name,
            Kind(saved.kind),
            Rule(saved.rule),
            saved.settings,
            saved.meshes,
            saved.scales,
            saved.languages,
            saved.questions,
        )
        == draft
    )
    assert (saved.state, saved.report, saved.starts_at, saved.created_by) == ("draft", None, None, person)
    assert bank_of(saved).items == read_bank(draft.questions).items
    assert (settings_of(saved).length, settings_of(saved).minimum_answers) == (32, 20)
    assert journal(saved) == [("certification_version.saved", person.pk)]


def test_a_version_of_2020_needs_no_calibration():
    version = save_version(Draft("V2", Kind.V2, ""), actor_id=None)
    with pytest.raises(PublicationRefusedError):
        publish_version(version.pk, actor_id=None)
    published = publish_version(version.pk, actor_id=None, reason="Its certificates stay readable.")
    assert version_in_force(published.starts_at, Kind.V2) == published
    assert version_in_force(published.starts_at) is None


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"questions": []}, "it holds no question"),
        ({"questions": sound_rows()[:20]}, "a test of 32 questions needs as many tubes, there are"),
        (
            {"questions": [row for row in sound_rows() if row["competenceIndex"] != "2.3"]},
            "competence 2.3 has no question",
        ),
        (
            {"questions": sound_rows(discriminant=1.0, difficulty=0.0)},
            "192 of 192 questions share the parameters a = 1.0, b = 0.0: they were not calibrated",
        ),
        ({"questions": rows_with(discriminant=0)}, "has discriminant 0.0, which is not above 0"),
        ({"questions": rows_with(discriminant=-0.4)}, "has discriminant -0.4, which is not above 0"),
        ({"questions": rows_with(difficulty=math.nan)}, "has difficulty nan, which is not a number"),
        ({"questions": rows_with(difficulty=math.inf)}, "has difficulty inf, which is not a number"),
        ({"questions": rows_with(difficulty=None)}, "line 1 is not a calibrated question"),
        ({"questions": rows_with(answers=math.nan)}, "a question holds what cannot be kept"),
        ({"questions": [*sound_rows(), sound_rows()[0]]}, "appears twice"),
        ({"meshes": meshes((-8, -1), (0, 1))}, "there is a hole from -1.0 to 0.0"),
        ({"meshes": meshes((-8, 0), (-1, 1))}, "two intervals overlap from -1.0 to 0.0"),
        ({"meshes": meshes((-8, 0), (0, 0))}, "the interval 0.0 to 0.0 is empty"),
        ({"meshes": meshes((-8, math.nan), (0, 1))}, "its settings cannot be read"),
        ({"meshes": [{"meshLevel": 0}]}, "its settings cannot be read (KeyError: 'bounds')"),
        ({"scales": [scale("1.1", (-9, 0), (1, 9))]}, "competence 1.1: hole before level 1"),
        ({"scales": [scale("1.1", (-9, 1), (0, 9))]}, "competence 1.1: overlap before level 1"),
        ({"scales": [scale("5.9", (-9, 9))]}, "competence 5.9 has no question"),
        ({"languages": ["fr", "en"], "questions": sound_rows(languages=["fr"])}, "in language en"),
        ({"settings": {"exposureTarget": 0}}, "The exposure target is above 0"),
        ({"settings": {"prior": {"mean": math.nan}}}, "its settings cannot be read"),
        ({"rule": "best"}, "'best' is not a valid SelectionRule"),
        ({"name": " "}, "it has no name"),
        ({"kind": Kind.V2, "rule": ""}, "a V2 version has no rule of choice, no calibration"),
    ],
)
def test_what_cannot_be_sat_is_refused_with_the_reason(changes, problem):
    with pytest.raises(VersionRefusedError) as refused:
        save_version(sound_draft(**changes), actor_id=None)
    assert any(problem in found for found in refused.value.problems), refused.value.problems
    assert not Version.objects.exists()


def test_every_reason_is_given_at_once():
    draft = sound_draft(questions=rows_with(discriminant=0), meshes=meshes((-8, -1), (0, 1)))
    with pytest.raises(VersionRefusedError) as refused:
        save_version(draft, actor_id=None)
    question = draft.questions[0]["id"]
    assert refused.value.problems == (
        f"question {question} has discriminant 0.0, which is not above 0",
        "there is a hole from -1.0 to 0.0",
    )


def test_a_draft_saved_again_loses_its_report():
    version = make_version()
    again = save_version(sound_draft(rule=Rule.ORIGINAL), actor_id=None)
    assert (again.pk, again.rule, again.report, again.reported_at) == (version.pk, "v3", None, None)


def test_a_report_speaks_of_one_state_of_the_version():
    old = save_version(sound_draft(), actor_id=None).digest
    version = save_version(sound_draft(rule=Rule.ORIGINAL), actor_id=None)
    with pytest.raises(errors.ReportIsOutdated):
        store_report(version.pk, SOUND_REPORT, digest=old, actor_id=None)


def test_a_figure_that_is_no_number_is_not_known():
    version = save_version(sound_draft(), actor_id=None)
    report = {**SOUND_REPORT, "reliability": math.nan}
    stored = store_report(version.pk, report, digest=version.digest, actor_id=None)
    stored.refresh_from_db()
    assert stored.report == {**SOUND_REPORT, "reliability": None}


def test_a_version_inside_the_limits_is_published():
    person, version = make_person(), make_version()
    with time_machine.travel(NOW, tick=False):
        published = publish_version(version.pk, actor_id=person.pk, reason="not needed")
    assert (published.state, published.starts_at, published.published_at) == ("published", NOW, NOW)
    assert (published.published_by, published.broken_limits, published.override_reason) == (person, [], "")
    assert journal(published)[-1] == ("certification_version.published", person.pk)


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_broken_limit_needs_a_written_reason(reason):
    version = save_version(sound_draft(), actor_id=None)
    report = {**SOUND_REPORT, "overlap": 0.3}
    store_report(version.pk, report, digest=version.digest, actor_id=None)
    with pytest.raises(PublicationRefusedError, match="questions shared by two tests"):
        publish_version(version.pk, actor_id=None, reason=reason)
    assert Version.objects.get(pk=version.pk).state == VersionState.DRAFT


def test_the_limits_overridden_are_kept_with_the_reason():
    version = save_version(sound_draft(), actor_id=None)
    report = {**SOUND_REPORT, "overlap": 0.3}
    store_report(version.pk, report, digest=version.digest, actor_id=None)
    published = publish_version(version.pk, actor_id=None, reason=" A trial in two schools. ")
    published.refresh_from_db()
    assert published.override_reason == "A trial in two schools."
    assert published.broken_limits == [
        {
            "key": "overlap",
            "value": 0.3,
            "alarm": 0.25,
            "message": "questions shared by two tests: 0.3, must be at most 0.25",
        }
    ]


def test_a_version_without_report_needs_a_reason():
    version = save_version(sound_draft(), actor_id=None)
    with pytest.raises(PublicationRefusedError):
        publish_version(version.pk, actor_id=None)
    assert publish_version(version.pk, actor_id=None, reason="A rehearsal.").is_published


def test_guessed_parameters_are_published_only_where_it_is_allowed(settings):
    settings.ALLOW_EXPERT_CALIBRATION = False
    version = make_version(questions=sound_rows(source="expert"))
    with pytest.raises(errors.ExpertCalibrationNotAllowed):
        publish_version(version.pk, actor_id=None, reason="Please.")
    settings.ALLOW_EXPERT_CALIBRATION = True
    assert publish_version(version.pk, actor_id=None).is_expert


def test_a_published_version_never_changes():
    version = make_published()
    digest = version.digest
    version.name = "Another"
    refused = [
        version.save,
        version.delete,
        lambda: save_version(sound_draft(rule=Rule.ORIGINAL), actor_id=None),
        lambda: store_report(version.pk, SOUND_REPORT, digest=digest, actor_id=None),
        lambda: publish_version(version.pk, actor_id=None),
    ]
    for change in refused:
        with pytest.raises(errors.VersionIsPublished):
            change()
    kept = get_version("2027")
    assert (kept.pk, kept.digest, kept.state) == (version.pk, digest, "published")


def test_a_published_version_put_back_to_draft_in_memory_does_not_change():
    version = make_published()
    version.state = VersionState.DRAFT
    with pytest.raises(errors.VersionIsPublished):
        version.save()


def test_a_draft_may_be_deleted():
    make_version().delete()
    with pytest.raises(errors.VersionNotFound):
        get_version("2027")


@pytest.mark.parametrize(
    "columns",
    [
        {"kind": Kind.V3, "rule": ""},
        {"kind": Kind.V2, "rule": Rule.OPEN},
        {"rule": Rule.OPEN, "state": VersionState.PUBLISHED, "published_at": NOW, "starts_at": NOW},
        {"rule": Rule.OPEN, "state": VersionState.PUBLISHED, "override_reason": "None"},
        {"rule": Rule.OPEN, "starts_at": NOW},
    ],
)
def test_the_database_keeps_the_rules(columns):
    with pytest.raises(IntegrityError), transaction.atomic():
        Version.objects.create(name="x", **columns)


def test_a_version_starts_now_or_later_and_alone():
    with time_machine.travel(NOW, tick=False):
        version = make_version()
        with pytest.raises(errors.VersionStartsInThePast):
            publish_version(version.pk, actor_id=None, starts_at=NOW - datetime.timedelta(seconds=1))
        later = NOW + datetime.timedelta(days=7)
        publish_version(version.pk, actor_id=None, starts_at=later)
        with pytest.raises(errors.VersionStartsWithAnother):
            publish_version(make_version("other").pk, actor_id=None, starts_at=later)


def test_the_version_in_force_is_the_latest_that_has_started():
    with time_machine.travel(NOW, tick=False):
        first = make_published("first")
        second = publish_version(
            make_version("second").pk, actor_id=None, starts_at=NOW + datetime.timedelta(days=7)
        )
        make_version("draft")
    moments = [-1, 0, 7 * 86400 - 1, 7 * 86400]
    found = [version_in_force(NOW + datetime.timedelta(seconds=seconds)) for seconds in moments]
    assert found == [None, first, first, second]


def test_a_bank_that_cannot_make_a_whole_test_makes_the_longest_fair_one():
    rows = [row for row in sound_rows() if row["competenceIndex"] in {"1.1", "1.2", "1.3"}]
    few = [
        row for row in rows if row["competenceIndex"] != "1.3" or row["tubeId"].endswith(("-0", "-1", "-2"))
    ]
    assert fitting_settings(read_bank(few).items) == {
        "challengesConfiguration": {"maximumAssessmentLength": 9},
        "questionsPerCompetence": 3,
        "assessmentDuration": 30,
        "minimumAnswersRequiredToValidateACertification": 6,
    }
    assert save_version(draft_from_rows("small", few), actor_id=None).state == "draft"
