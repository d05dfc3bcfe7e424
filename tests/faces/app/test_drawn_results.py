"""The result of a competence is drawn once and filled: it must be what its template makes for it alone."""

import re
import uuid

import pytest
from django.shortcuts import render
from django.test import Client
from django.urls import reverse

from pix.apps.assessments.actions import running, starting
from pix.apps.assessments.models import Question
from pix.apps.assessments.sitting import Done, Owner, Pause
from pix.apps.organizations.rules import HAS_SPACE
from pix.faces.app.views import steps
from tests.factories.answers import right_fields, submission, wrong_fields
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]+"')


def play(person, code: str, is_right) -> str:
    """The whole test of a competence; returns the address of its result."""
    assessment = starting.start_or_resume_competence(person.pk, code)
    owner, number = Owner(person.pk), 0
    reply = running.continue_test(owner, assessment.public_id)
    while not isinstance(reply.step, Done):
        if isinstance(reply.step, Pause):
            reply = running.pass_checkpoint(owner, assessment.public_id)
            continue
        variant = reply.step.question.variant
        if variant.timer:
            running.start_timer(owner, assessment.public_id, number)
        fields = (right_fields if is_right(number) else wrong_fields)(variant) or {"skip": ["1"]}
        reply = running.record_answer(owner, assessment.public_id, number, submission(fields))
        number += 1
    return reverse("app:competence_result", kwargs={"code": code, "public_id": assessment.public_id})


@pytest.mark.parametrize("has_space", [False, True])
@pytest.mark.parametrize(
    "is_right",
    [lambda _number: True, lambda _number: False, lambda number: number % 3 > 0],
    ids=["right", "wrong", "mixed"],
)
def test_each_result_is_what_its_template_makes(monkeypatch, is_right, has_space):
    person = make_person(first_name="Zoé <b>", last_name="d'Œuf")
    client = Client()
    client.force_login(person)
    if has_space:
        session = client.session
        session[HAS_SPACE] = True
        session.save()
    address = play(person, "1.2", is_right)
    drawn = client.get(address)
    with monkeypatch.context() as patched:
        patched.setattr(steps, "show_drawn", draw_whole)
        whole = client.get(address)
    assert drawn.status_code == whole.status_code == 200
    assert TOKEN.sub("", drawn.content.decode()) == TOKEN.sub("", whole.content.decode())
    assert ("Zoé &lt;b&gt;" in drawn.content.decode(), "/orga/" in drawn.content.decode()) == (
        True,
        has_space,
    )


def draw_whole(request, template, context_of, page):
    return render(request, template, context_of(steps.printable(page)))


def test_two_people_do_not_see_each_other_s_result():
    pages = []
    for name in ("Ana", "Bao"):
        person = make_person(first_name=name)
        client = Client()
        client.force_login(person)
        pages.append(client.get(play(person, "1.2", lambda _number: False)).content.decode())
    assert [("Ana" in page, "Bao" in page) for page in pages] == [(True, False), (False, True)]


def test_an_answer_from_a_second_tab_after_the_end_is_told_that_it_did_not_count():
    person = make_person()
    client = Client()
    client.force_login(person)
    result = play(person, "1.2", lambda number: number % 2)
    test = Question.objects.filter(user=person).order_by("-number").first()
    question = reverse("app:question", kwargs={"public_id": test.assessment.public_id, "number": test.number})
    reply = client.post(question, {"answer_id": str(uuid.uuid4()), "skip": "1"}, follow=True)
    assert reply.redirect_chain == [(result, 303)]
    assert "Ce test est terminé" in reply.content.decode()
    assert "Ce test est terminé" not in client.get(result).content.decode()
