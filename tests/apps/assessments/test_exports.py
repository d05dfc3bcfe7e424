import pytest

from pix.apps.assessments.actions import running, starting
from pix.apps.assessments.exports import export_answers, export_knowledge
from pix.apps.assessments.sitting import Owner
from tests.factories.answers import submission
from tests.factories.people import make_person

pytestmark = pytest.mark.django_db


def test_person_receives_their_answers_and_what_they_prove():
    person = make_person()
    assessment = starting.start_or_resume_competence(person.pk, "4.1")
    question = running.continue_test(Owner(person.pk), assessment.public_id).step.question.row
    running.record_answer(Owner(person.pk), assessment.public_id, 0, submission({"skip": ["1"]}))
    answers = export_answers(person).decode("utf-8-sig").splitlines()
    knowledge = export_knowledge(person).decode("utf-8-sig").splitlines()
    assert answers[0] == "test;numéro;question;acquis;réponse;résultat;durée (s);date"
    assert answers[1].split(";")[:6] == [
        str(assessment.public_id), "1", question.challenge, f"'{question.skill}", "#ABAND#", "aband",
    ]  # fmt: skip
    assert f"4.1;'{question.skill};invalidated;direct;0" in knowledge[1]
    assert export_answers(make_person()).decode("utf-8-sig").splitlines() == [answers[0]]
