"""The follow-up board: everybody is seen, each bucket has its action, reminders and their effect are told."""

import datetime

import pytest
from django.urls import reverse

from pix.apps.campaigns.enums import Kind, Status
from pix.apps.campaigns.models import Reminder
from pix.common import time
from tests.factories.campaigns import make_campaign, make_pupil
from tests.factories.organizations import make_importing_organization, make_learner

pytestmark = pytest.mark.django_db

BOARD = "/orga/suivi"


@pytest.fixture
def campaign(college):
    return make_campaign(college, name="Rentrée 3e", owner=college.memberships.get(user=college.teacher))


def begin(campaign, learner, status=Status.STARTED, silent_days=0, **columns):
    at = time.now() - datetime.timedelta(days=silent_days)
    return campaign.participations.create(
        learner=learner, user=learner.user, status=status, created_at=at, last_answer_at=at, **columns
    )


@pytest.fixture
def class_of_six(college, campaign):
    """One never linked, one not begun, one on the way, one stopped, one to send, one of another class."""
    names = ["Jamais", "Pas", "Chemin", "Arret", "Envoi"]
    learners = {
        name: make_learner(college, last_name=name, division="3E D")
        if name == "Jamais"
        else make_pupil(college, last_name=name, division="3E D")
        for name in names
    }
    make_pupil(college, last_name="Ailleurs", division="3E E")
    begin(campaign, learners["Chemin"], answer_count=4, tested_count=5)
    begin(campaign, learners["Arret"], silent_days=20)
    begin(campaign, learners["Envoi"], Status.TO_SHARE)
    return learners


def counts(response) -> dict[str, int]:
    return {line["bucket"]: line["count"] for line in response.context["urgent"]}


def test_those_who_never_came_are_there(teacher, class_of_six) -> None:
    response = teacher.get(BOARD, {"classe": "3E D"})
    assert response.context["total"] == 5
    assert counts(response) == {"NEVER_LINKED": 1, "STALLED": 1, "NOT_STARTED": 1, "TO_SEND": 1}
    parts = {part["bucket"]: part["count"] for part in response.context["bar"]["parts"]}
    assert parts == {"DONE": 0, "TO_SEND": 1, "IN_PROGRESS": 1, "STALLED": 1, "NOT_STARTED": 2}


def test_nobody_is_on_two_lines_of_the_top(teacher, class_of_six) -> None:
    """Who has no account has not begun either: one line each, the most pressing; the bar counts everybody."""
    response = teacher.get(BOARD, {"classe": "3E D"})
    line = next(one for one in response.context["urgent"] if one["bucket"] == "NOT_STARTED")
    assert (line["title"], line["names"]) == ("1 personne a un compte et n’a pas commencé", "Zoé Pas")
    listed = teacher.get(BOARD + line["list"].partition("#")[0]).context["rows"]
    assert [row["last_name"] for row in listed] == ["Pas"]
    slips = teacher.get(line["slips"]).context["rows"]
    assert [row.learner.last_name for row in slips] == ["Pas"]
    everybody = teacher.get(BOARD, {"classe": "3E D", "filtre": "NOT_STARTED"}).context["rows"]
    assert sorted(row["last_name"] for row in everybody) == ["Jamais", "Pas"]


def test_it_opens_on_a_class_that_takes_part(teacher, college, class_of_six) -> None:
    make_learner(college, last_name="Autre", division="3E A")
    response = teacher.get(BOARD)
    assert [one["value"] for one in response.context["classes"] if one["is_chosen"]] == ["3E D"]
    assert response.context["total"] == 5
    assert teacher.get(BOARD, {"toutes": "1"}).context["total"] == 7


def test_a_line_filters_the_list(teacher, class_of_six) -> None:
    rows = teacher.get(BOARD, {"classe": "3E D", "filtre": "STALLED"}).context["rows"]
    assert [row["last_name"] for row in rows] == ["Arret"]
    helped = teacher.get(BOARD, {"classe": "3E D", "filtre": "A_AIDER"}).context["rows"]
    assert len(helped) == 4


def test_a_reminder_is_noted_and_its_effect_is_told(teacher, college, campaign, class_of_six) -> None:
    make_pupil(college, last_name="Lent", division="3E D")
    asked = {
        "classe": "3E D", "parcours": str(campaign.public_id), "filtre": "NOT_STARTED", "premier": "1",
    }  # fmt: skip
    teacher.post(reverse("orga:board_remind"), asked)
    reminder = Reminder.objects.get()
    assert (reminder.author, reminder.learners.count()) == (college.teacher, 2)
    begin(campaign, class_of_six["Pas"])
    line = next(
        one
        for one in teacher.get(BOARD, {"classe": "3E D"}).context["urgent"]
        if one["bucket"] == "NOT_STARTED"
    )
    assert "1 sur 2 ont avancé depuis" in line["reminded"]


def test_learners_of_another_school_are_never_reminded(teacher, college, class_of_six) -> None:
    other = make_importing_organization("siecle")
    stranger = make_learner(other, last_name="Etranger", division="3E D")
    teacher.post(reverse("orga:board_remind"), {"toutes": "1", "filtre": "NEVER_LINKED"})
    assert stranger not in Reminder.objects.get().learners.all()
    assert "Etranger" not in teacher.get(BOARD, {"toutes": "1"}).text


def test_a_course_of_another_school_is_not_looked_at(teacher) -> None:
    other = make_campaign(make_importing_organization("siecle"), name="Secret")
    response = teacher.get(BOARD, {"parcours": str(other.public_id)})
    assert response.context["course"] is None
    assert "Secret" not in response.text


def test_slips_have_no_password_and_the_code(teacher, campaign, class_of_six) -> None:
    text = teacher.get(reverse("orga:board_slips"), {"classe": "3E D"}).text
    assert text.count('class="slip-code"') == 5
    assert " ".join(campaign.code[at : at + 3] for at in (0, 3, 6)) in text


def test_the_file_has_a_line_for_each(teacher, class_of_six) -> None:
    response = teacher.get(reverse("orga:board_export"), {"classe": "3E D"})
    lines = b"".join(response).decode("utf-8-sig").splitlines()
    assert lines[0].startswith('"Classe";"Nom";"Prénom";"Compte"')
    assert len(lines) == 6
    assert f'attachment; filename="suivi-3E-D-{time.now():%Y-%m-%d}.csv"' == response["Content-Disposition"]
    stopped = next(line for line in lines if '"Arret"' in line)
    assert '"À l\'arrêt"' in stopped


def test_a_collection_is_not_followed(teacher, college) -> None:
    owner = college.memberships.get(user=college.teacher)
    collection = make_campaign(college, owner=owner, kind=Kind.PROFILES_COLLECTION)
    assert teacher.get(BOARD, {"parcours": str(collection.public_id)}).context["course"] is None


def test_statements_do_not_follow_the_class(
    teacher, college, class_of_six, django_assert_max_num_queries
) -> None:
    for rank in range(30):
        make_pupil(college, last_name=f"Nom{rank}", division="3E D")
    teacher.get(BOARD, {"classe": "3E D"})
    with django_assert_max_num_queries(16):
        teacher.get(BOARD, {"classe": "3E D"})


def test_odd_questions_are_no_fault(teacher, class_of_six) -> None:
    for odd in ("?classe=x&parcours=x&filtre=x", "?filtre=NOT_STARTED&parcours=", "?classe=3E+D&classe=3E+E"):
        assert teacher.get(BOARD + odd).status_code == 200
