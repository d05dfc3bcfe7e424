"""Choosing subjects: a course of one's own, and the file that goes from one place to another."""

import io
import json

import pytest
from django.urls import reverse

from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.models import Campaign, TargetProfile
from pix.apps.content import registry
from pix.common import time
from tests.factories.campaigns import course, make_campaign, make_own_course
from tests.factories.organizations import make_importing_organization, make_member

pytestmark = pytest.mark.django_db
PAGE, FILE, COURSE = (reverse(f"orga:{name}") for name in ("selection", "selection_file", "selection_course"))


@pytest.fixture
def tubes() -> list[list]:
    return course().tubes[:3]


def form(tubes, **more) -> dict[str, object]:
    levels = {f"niveau-{tube}": str(level) for tube, level in tubes}
    return {"sujet": [tube for tube, _level in tubes], **levels, **more}


def sent(data: object) -> dict[str, object]:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    return {"fichier": io.BytesIO(raw)}


def chosen(response) -> dict[str, int]:
    subjects = [
        one
        for area in response.context["areas"]
        for competence in area["competences"]
        for one in competence["subjects"]
    ]
    return {
        one["id"]: next(level["value"] for level in one["levels"] if level["is_chosen"])
        for one in subjects
        if one["is_chosen"]
    }


def test_the_tree_has_every_subject_once(teacher):
    response = teacher.get(PAGE)
    assert response.text.count('name="sujet"') == len(registry.current_release().referential.tubes)
    assert chosen(response) == {}


def test_a_selection_is_kept_as_a_file_and_read_back(teacher, college, tubes):
    response = teacher.post(FILE, form(tubes))
    name = f"selection-sujets-{college.external_id}-{time.now():%Y-%m-%d}.json"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert json.loads(response.content) == [{"id": tube, "level": level} for tube, level in tubes]
    again = teacher.post(PAGE, sent(response.content))
    assert (again.status_code, chosen(again)) == (200, dict(tubes))


def test_an_older_file_is_a_list_of_subjects(teacher, tubes):
    response = teacher.post(PAGE, sent([tube for tube, _level in tubes]))
    assert set(chosen(response)) == {tube for tube, _level in tubes}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xfe", "n’est pas une sélection de sujets"),
        (b"[" * 100_000, "n’est pas une sélection de sujets"),
        (b" " * 300_000, "trop gros pour une sélection"),
        ([], "ne contient aucun sujet"),
        (["tube.inconnu"], "tube.inconnu : ce sujet n’existe pas"),
        ([{"id": "<b>", "level": 99}], "&lt;b&gt; : un sujet s’écrit par son identifiant"),
    ],
)
def test_a_file_that_is_none_is_told(teacher, data, sentence):
    response = teacher.post(PAGE, sent(data))
    assert (response.status_code, chosen(response)) == (422, {})
    assert sentence in response.text


def test_no_file_no_subject_no_name(teacher, tubes):
    assert "Choisissez le fichier" in teacher.post(PAGE).text
    response = teacher.post(COURSE, {})
    assert (response.status_code, set(response.context["faults"])) == (422, {"name", "tubes"})
    response = teacher.post(COURSE, form(tubes, nom="x" * 300))
    assert (response.status_code, set(response.context["faults"])) == (422, {"name"})
    assert chosen(response) == dict(tubes)
    assert not TargetProfile.objects.filter(is_shipped=False).exists()


def test_a_selection_becomes_a_course_that_is_given(teacher, college, tubes):
    response = teacher.post(COURSE, form(tubes, nom="Semaine du numérique"))
    made = TargetProfile.objects.get(owner=college)
    assert (made.name, made.category, made.tubes, made.minutes, made.stages.count()) == (
        "Semaine du numérique", "CUSTOM", tubes, 10, 4,
    )  # fmt: skip
    assert response.url == f"/orga/parcours/nouveau?parcours={made.public_id}"
    given = {
        "name": "3e D", "kind": "ASSESSMENT", "profile": str(made.public_id), "multiple_sendings": "1",
        "wants_external_id": "0", "owner": str(college.teacher.public_id),
    }  # fmt: skip
    teacher.post("/orga/parcours/nouveau", given)
    skills = registry.current_release().referential.skill
    assert {skills(one).tube_id for one in Campaign.objects.get().skills} <= {tube for tube, _ in tubes}


def test_a_course_of_ours_is_ours_alone(client, college):
    made = make_own_course(college)
    client.force_login(make_member(make_importing_organization("siecle")).user)
    assert "Notre parcours" not in client.get("/orga/parcours/catalogue").text
    assert client.get(reverse("orga:course", args=[made.public_id])).status_code == 404
    client.force_login(college.teacher)
    assert "Notre parcours" in client.get("/orga/parcours/catalogue").text


def test_a_course_taken_out_of_the_catalogue_goes_on_where_it_was_given(admin, college):
    made = make_own_course(college)
    campaign = make_campaign(college, profile=made)
    response = admin.post(reverse("orga:course_retire", args=[made.public_id]), follow=True)
    assert "Notre parcours a quitté votre catalogue." in response.text
    assert 'class="card flow"><h3>Notre parcours' not in response.text.replace("\n", "").replace("  ", "")
    assert admin.get(reverse("orga:campaign", args=[campaign.public_id])).status_code == 200


def test_a_shipped_course_is_retired_by_nobody(admin, college):
    assert admin.post(reverse("orga:course_retire", args=[course().public_id])).status_code == 403
    with pytest.raises(errors.NotAllowed):
        actions.retire_course(college, course(), by=college.admin)


def test_the_page_of_a_course_says_all_that_it_holds(teacher):
    shown = course("clg-3e-rentree")
    response = teacher.get(reverse("orga:course", args=[shown.public_id]))
    subjects = [one for part in response.context["competences"] for one in part["subjects"]]
    assert len(subjects) == len(shown.tubes)
    assert [badge.title in response.text for badge in shown.badges.all()] == [True] * shown.badges.count()


def test_the_stages_of_a_course_rise(teacher):
    response = teacher.get(reverse("orga:course", args=[course("competence-1-2").public_id]))
    assert [(one["level"], one["threshold"]) for one in response.context["stages"]] == [
        (0, None), (None, None), (2, None), (4, None), (6, None),
    ]  # fmt: skip


def test_the_catalogue_begins_with_what_can_be_given(teacher):
    """A course without any question, and one that lacks most of its subjects, come after the others."""
    referential = registry.current_release().referential
    empty = [tube.id for tube in referential.tubes if not any(
        skill.is_active for skill in referential.skills_of_tube(tube.id)
    )]  # fmt: skip
    TargetProfile.objects.filter(key="clg-6e-rentree").update(tubes=[[one, 8] for one in empty[:1]])
    TargetProfile.objects.filter(key="clg-5e-rentree").update(
        tubes=[*([one, 8] for one in empty[:2]), course("clg-4e-rentree").tubes[0]]
    )
    response = teacher.get("/orga/parcours/catalogue")
    for group in response.context["groups"]:
        ranks = [(not one["can_launch"], not one["is_mostly_there"]) for one in group["courses"]]
        assert ranks == sorted(ranks)
    [group] = [one for one in response.context["groups"] if one["title"] == "Parcours prédéfinis"]
    assert [one["can_launch"] for one in group["courses"]][-2:] == [True, False]
    assert "Ses questions sont en cours d’écriture" in response.text


def test_the_catalogue_is_filtered_by_competence(teacher):
    response = teacher.get("/orga/parcours/catalogue?competence=4.2")
    names = [one["name"] for group in response.context["groups"] for one in group["courses"]]
    assert any(name.startswith("Compétence 4.2") for name in names)
    assert not any(name.startswith("Compétence 1.1") for name in names)
