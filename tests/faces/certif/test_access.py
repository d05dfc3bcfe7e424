"""Every address of the space of centres × its people. Strangers and visitors: `tests/sweep`."""

import pytest
from django.urls import reverse

from pix.apps.centres import actions
from pix.apps.certification.models import Candidate, Session
from tests.faces.certif.conftest import logged
from tests.factories.accounts import make_user
from tests.factories.centres import make_candidate, make_centre, make_centre_member

pytestmark = pytest.mark.django_db

# name: (method, status for a member, for an administrator)
ADDRESSES = {
    "sessions": ("get", 200, 200),
    "session_create": ("get", 200, 200),
    "mass_import": ("get", 200, 200),
    "mass_import_template": ("get", 200, 200),
    "session": ("get", 200, 200),
    "session_edit": ("get", 200, 200),
    "session_delete": ("get", 200, 200),
    "attendance": ("get", 200, 200),
    "kit": ("get", 200, 200),
    "convocations": ("get", 200, 200),
    "convocation_text": ("get", 200, 200),
    "clea": ("get", 404, 404),
    "candidates": ("get", 200, 200),
    "candidate_add": ("get", 200, 200),
    "candidates_sheet": ("get", 200, 200),
    "candidates_import": ("get", 405, 405),
    "pupils": ("get", 404, 404),
    "candidate": ("get", 200, 200),
    "candidate_accessibility": ("post", 302, 302),
    "candidate_delete": ("get", 200, 200),
    "incident_report": ("get", 200, 200),
    "fraud_report": ("get", 200, 200),
    "calendar": ("get", 200, 200),
    "statistics": ("get", 403, 200),
    "team": ("get", 200, 200),
    "invitations": ("get", 403, 200),
    "invitation_resend": ("post", 403, 302),
    "invitation_cancel": ("post", 403, 302),
    "member_role": ("post", 403, 302),
    "member_referer": ("post", 403, 302),
    "member_remove": ("get", 403, 200),
    "leave": ("get", 200, 200),
    "switch": ("post", 302, 302),
    "terms": ("get", 302, 302),
}
OF_SESSION = {
    "session", "session_edit", "session_delete", "attendance", "kit", "convocations", "convocation_text",
    "clea", "candidates", "candidate_add", "candidates_sheet", "candidates_import", "pupils",
}  # fmt: skip


@pytest.fixture
def addresses(centre, session) -> dict[str, str]:
    candidate = make_candidate(session)
    [invitation] = actions.invite(centre, "lea@example.org", by=None)
    of_candidate = {name: [10001, candidate.public_id] for name in ADDRESSES if name.startswith("candidate_")}
    named = {
        **of_candidate,
        **{name: [10001] for name in OF_SESSION},
        "candidate": [10001, candidate.public_id],
        "invitation_resend": [invitation.public_id],
        "invitation_cancel": [invitation.public_id],
        "member_role": [centre.karim.public_id],
        "member_referer": [centre.karim.public_id],
        "member_remove": [centre.karim.public_id],
        "switch": [centre.public_id],
    }
    return {name: reverse(f"certif:{name}", args=named.get(name, [])) for name in ADDRESSES}


def ask(client, addresses, name):
    data = {"role": "MEMBER"} if name == "member_role" else {}
    return getattr(client, ADDRESSES[name][0])(addresses[name], data)


def test_each_has_its_status(addresses, karim, claire):
    told = {
        name: (method, ask(karim, addresses, name).status_code, ask(claire, addresses, name).status_code)
        for name, (method, _member, _administrator) in ADDRESSES.items()
    }
    assert told == ADDRESSES


def test_who_has_no_centre_is_told_what_to_do(addresses):
    nobody = logged(make_user())
    answers = {name: ask(nobody, addresses, name) for name in ADDRESSES}
    assert {one.status_code for name, one in answers.items() if name != "candidates_import"} == {403}
    assert "Vous n’avez pas encore de centre" in answers["sessions"].text


def test_a_member_removed_enters_no_more(addresses, centre, karim):
    actions.remove_member(centre, centre.karim, by=None)
    assert {ask(karim, addresses, name).status_code for name in ADDRESSES} == {403, 405}


def test_another_centre_finds_nothing(addresses):
    other = logged(make_centre_member(make_centre(name="Autre")).user)
    named = [name for name in ADDRESSES if name in OF_SESSION or "candidate" in name or "member" in name]
    answers = {name: ask(other, addresses, name).status_code for name in named}
    assert set(answers.values()) == {404, 405}
    assert (Session.objects.count(), Candidate.objects.count()) == (1, 1)
