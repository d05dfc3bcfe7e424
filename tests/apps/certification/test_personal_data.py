"""An account erased leaves its exams; a person takes them away; old lists are forgotten."""

import datetime
import json

import pytest

from pix.apps.accounts.actions.erasure import anonymise
from pix.apps.certification.models import Candidate, Certification, InvigilatorAccess
from pix.apps.certification.personal_data import exams, forget_old_lists
from pix.common import time
from tests.factories.centres import make_candidate, make_centre, make_session
from tests.factories.exams import make_sitter

pytestmark = pytest.mark.django_db


def test_an_erased_account_leaves_its_exams():
    sitter = make_sitter()
    user = sitter.certification.user
    code = sitter.certification.verification_code
    assert anonymise(user, by=None)
    row = Certification.objects.get(verification_code=code)
    line = Candidate.objects.get(pk=row.candidate_id)
    assert (row.user, line.user, row.last_name) == (None, None, sitter.candidate.last_name)


def test_a_person_takes_their_exams_away():
    sitter = make_sitter()
    told = json.loads(exams(sitter.certification.user))
    [line], [test] = told["enrolments"], told["certifications"]
    assert (line["session_id"], line["last_name"]) == (
        sitter.candidate.session_id,
        sitter.candidate.last_name,
    )
    assert (test["pk"], test["last_result__pix_score"]) == (sitter.certification.pk, None)


def test_lists_are_kept_for_a_year():
    today = time.now().date()
    centre = make_centre()
    old, fresh = (make_session(centre, date=today - datetime.timedelta(days=days)) for days in (370, 360))
    make_candidate(old)
    kept = make_candidate(fresh)
    sitter = make_sitter()
    sitter.candidate.session.date = old.date
    sitter.candidate.session.save()
    for days in (366, 1):
        access = InvigilatorAccess.objects.create(session=fresh, token_hash=str(days), name="Yann")
        InvigilatorAccess.objects.filter(pk=access.pk).update(
            created_at=time.now() - datetime.timedelta(days=days)
        )
    assert forget_old_lists() == 2
    assert set(Candidate.objects.all()) == {kept, sitter.candidate}
    assert InvigilatorAccess.objects.get().token_hash == "1"
