"""The link of 30 days that recipients of results get by mail (S52)."""

import datetime

import pytest
from django.core import mail

from pix.apps.certification.actions.finalising import Closing, finalise_session
from pix.apps.certification.actions.publishing import publish_session, unpublish_session
from pix.apps.journal.models import Entry
from pix.common import time
from tests.factories.accounts import make_user, run_tasks
from tests.factories.results import make_session, sit_test

pytestmark = pytest.mark.django_db
ADDRESS = "resultats.b@example.net"


@pytest.fixture
def officer():
    return make_user().pk


@pytest.fixture
def published(officer):
    session = make_session()
    sit_test(session, person={"last_name": "Aubert", "result_recipient_email": "autre@example.net"})
    sit_test(session, person={"last_name": "Cœur", "result_recipient_email": ADDRESS})
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    publish_session(session.pk, author_id=officer)
    run_tasks()
    return session


def code_sent() -> str:
    message = next(one for one in mail.outbox if one.to == [ADDRESS])
    return message.body.split("/resultats#")[1].split()[0]


def test_the_page_shows_a_field_and_no_secret(client):
    page = client.get("/resultats")
    assert (page.status_code, page["Cache-Control"]) == (
        200,
        "max-age=0, no-cache, no-store, must-revalidate, private",
    )


def test_s52_the_code_gives_one_s_own_candidates(client, published):
    answer = client.post("/resultats", {"code": f" {code_sent()} "})
    lines = answer.content.decode("utf-8-sig").split("\n")
    assert answer["Content-Disposition"] == (
        f'attachment; filename="20261116_0900_resultats_session_{published.pk}.csv"'
    )
    assert [line.split(";")[2] for line in lines[1:]] == ['"Cœur"']
    assert Entry.objects.filter(action="session.results_downloaded").count() == 1


def test_the_detailed_file_says_which_certification_and_which_level(client, published):
    answer = client.post("/resultats", {"code": code_sent(), "form": "detailed"})
    title, line = answer.content.decode("utf-8-sig").split("\n")
    assert title.endswith('"Certification passée";"Niveau atteint"')
    assert line.split(";")[-2] == '"Pix"'


def test_s52_a_wrong_code_an_old_one_a_withdrawn_one(client, published, officer):
    code = code_sent()
    assert (
        client.post("/resultats", {"code": code[:-1] + ("x" if code[-1] != "x" else "y")}).status_code == 403
    )
    assert client.post("/resultats", {"code": ""}).status_code == 422
    with time.shifted(datetime.timedelta(days=31)):
        assert client.post("/resultats", {"code": code}).status_code == 403
    unpublish_session(published.pk, author_id=officer)
    assert client.post("/resultats", {"code": code}).status_code == 404


def test_nobody_guesses_codes(client, settings):
    settings.RESULTS_LINK_PER_MINUTE_AND_ADDRESS = 2
    codes = [client.post("/resultats", {"code": f"guess{place}"}).status_code for place in range(3)]
    assert codes == [403, 403, 429]
