"""Question pages are drawn once and filled: each must be what its template makes for it alone."""

import re
import uuid

import pytest
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.utils import translation

from pix.apps.accounts.models import User
from pix.apps.assessments.actions import starting
from pix.apps.assessments.models import Assessment, Question
from pix.apps.assessments.sitting import AskedQuestion, Sitting
from pix.apps.content import registry
from pix.common import time
from pix.faces.app.presenters import question as questions
from pix.faces.app.presenters.addresses import in_question
from pix.faces.app.presenters.body import body_of, render_body
from pix.faces.app.views.steps import printable
from pix.ui.drawn import draw_page
from pix.ui.questions import show_variant
from tests.factories.people import make_person

TEMPLATE = "app/question/question.html"
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


def sitting_on(challenge: str, number: int = 1, **columns) -> tuple[Sitting, AskedQuestion]:
    """A test of somebody whose present question is this one; nothing is in the database."""
    release = registry.current_release()
    variant = release.variant(challenge)
    competence = release.referential.skill(variant.skill).competence
    assessment = Assessment(
        kind="COMPETENCE_EVALUATION", user_id=1, competence=competence, public_id=uuid.uuid4()
    )
    row = Question(
        number=number, position=number, challenge=challenge, template=variant.template_id,
        skill=variant.skill, asked_at=time.now(), timer_started_at=time.now(), **columns,
    )  # fmt: skip
    before = Question(
        number=0, position=0, challenge=challenge, template=variant.template_id, skill=variant.skill,
        answered_at=time.now(), result="ok", value="x", level_gained=number or None,
    )  # fmt: skip
    sitting = Sitting(assessment, release, [before, row])
    return sitting, AskedQuestion(row, variant)


def one_of_each_kind() -> list[str]:
    release = registry.current_release()
    first: dict[tuple[str, str, bool], str] = {}
    for template in release.listed.values():
        key = (template.kind, template.type, template.timer is not None)
        first.setdefault(key, f"{template.id}.{template.version}.0")
    return list(first.values())


def drawn_and_plain(sitting, asked, **said) -> tuple[str, str]:
    request = RequestFactory().get("/")
    request.user = User(first_name="Ana")
    page = questions.present(sitting, asked, **said)
    drawn = draw_page(request, TEMPLATE, questions.context_of, page.flags, page.texts).decode()
    plain = render_to_string(TEMPLATE, questions.context_of(printable(page)), request)
    return TOKEN.sub("", drawn), TOKEN.sub("", plain)


@pytest.mark.django_db
def test_a_drawn_page_is_the_page_of_its_template():
    for challenge in one_of_each_kind():
        for number in (0, 1, 3):
            for tip in ("", "has_seen_other_challenges_tooltip"):
                drawn, plain = drawn_and_plain(*sitting_on(challenge, number), tip=tip)
                assert drawn == plain, challenge
                assert "\ue000" not in drawn


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"state": "timeout"}, {}),
        ({"state": "focusedout"}, {}),
        ({}, {"typed": "1", "problem": "Écrivez <votre> réponse."}),
        ({"answered_at": time.now, "value": "#ABAND#", "result": "aband"}, {}),
    ],
)
def test_so_is_a_page_with_something_to_say(columns, said):
    columns = {name: value() if callable(value) else value for name, value in columns.items()}
    several = {"QROCM-ind", "QROCM-dep"}
    release = registry.current_release()
    one_value = [one for one in one_of_each_kind() if release.variant(one).type not in several]
    for challenge in one_value[::4]:
        drawn, plain = drawn_and_plain(*sitting_on(challenge, 2, **columns), **said)
        assert drawn == plain, challenge


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_body_of_a_question_is_that_of_its_template(language):
    release = registry.current_release()
    with translation.override(language):
        for challenge in one_of_each_kind():
            for _person in range(2):
                public_id = uuid.uuid4()
                files_url = in_question("question", public_id, 4) + "/files/"
                shown = show_variant(
                    release.variant(challenge), lambda name, at=files_url: at + name, seed=str(public_id)
                )
                drawn = body_of(release, challenge).fill(files_url, str(public_id))
                assert drawn.decode() == render_body(shown), challenge


@pytest.mark.django_db
def test_people_in_turn_see_their_own_page(client):
    """The addresses, the token and the answer id of one are never those of another."""
    pages = []
    for _ in range(2):
        person = make_person()
        assessment = starting.start_or_resume_competence(person.pk, "4.1")
        client.logout()
        client.force_login(person)
        page = client.get(in_question("question", assessment.public_id, 0)).content.decode()
        assert str(assessment.public_id) in page
        pages.append((assessment.public_id, page))
    (first, _), (_, page) = pages
    assert str(first) not in page
    ids = [re.search(r'name="answer_id" value="([^"]+)"', page)[1] for _, page in pages]
    assert len(set(ids)) == 2
