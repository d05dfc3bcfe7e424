"""Publication, mails, links, withdrawal (S50 to S52), files of results."""

import datetime

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from pix.apps.certification.actions.finalising import Closing, finalise_session
from pix.apps.certification.actions.publishing import (
    mails_of,
    make_session_link,
    publish_session,
    publish_sessions,
    unpublish_session,
)
from pix.apps.certification.enums import Framework, ResultStatus
from pix.apps.certification.models import Certification, Result, ResultsLink
from pix.apps.certification.queries.results import (
    LinkRefused,
    clea_results,
    division_file,
    find_link,
    session_file,
)
from pix.apps.certification.results_errors import (
    NotPublishable,
    SessionAlreadyPublished,
    SessionNotFinalized,
    SessionNotPublished,
)
from pix.apps.certification.results_letters import send_results
from pix.apps.journal.models import Entry
from pix.common import time
from tests.factories.accounts import make_user, run_tasks
from tests.factories.organizations import make_learner, make_organization
from tests.factories.results import make_centre, make_centre_member, make_session, sit_test

pytestmark = pytest.mark.django_db

A, B = "resultats.a@example.net", "resultats.b@example.net"


@pytest.fixture
def officer():
    return make_user(first_name="Nadia").pk


def person(last_name, recipient="", **columns):
    return {"last_name": last_name, "first_name": "Léa", "result_recipient_email": recipient, **columns}


def finalised_session(*people, centre=None, **sittings):
    session = make_session(centre)
    for one in people or (person("Aubert"),):
        sit_test(session, person=one, **sittings)
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    session.refresh_from_db()
    return session


def names_in(content: bytes) -> list[str]:
    return [line.split(";")[2].strip('"') for line in content.decode("utf-8-sig").split("\n")[1:]]


def token_of(message) -> str:
    return message.body.split("/resultats#")[1].split()[0]


def test_a_session_is_published_once_finalised_and_once(officer):
    with pytest.raises(SessionNotFinalized):
        publish_session(make_session().pk, author_id=officer)
    session = finalised_session()
    published = publish_session(session.pk, author_id=officer)
    assert published.status == "processed"
    assert list(Certification.objects.values_list("is_published", flat=True)) == [True]
    with pytest.raises(SessionAlreadyPublished):
        publish_session(session.pk, author_id=officer)


def test_s50_an_error_stops_its_session_only(officer):
    sessions = [finalised_session() for _place in range(3)]
    Result.objects.filter(certification__session=sessions[1]).update(status=ResultStatus.ERROR)
    with pytest.raises(NotPublishable) as refusal:
        publish_session(sessions[1].pk, author_id=officer)
    test = sessions[1].certifications.get()
    assert (refusal.value.session_id, refusal.value.numbers) == (sessions[1].pk, (test.pk,))
    batch = publish_sessions([one.pk for one in sessions], author_id=officer)
    assert batch.published == (sessions[0].pk, sessions[2].pk)
    assert {number: one.code for number, one in batch.refused.items()} == {
        sessions[1].pk: "CERTIFICATION_COURSE_NOT_PUBLISHABLE"
    }
    assert Entry.objects.filter(target=f"batch:{batch.batch_id}").count() == 1


def test_one_mail_for_each_address_whatever_its_capitals(officer):
    session = finalised_session(
        person("Aubert", A), person("Bénard", A.upper()), person("Cœur", B), person("Diaz")
    )
    publish_session(session.pk, author_id=officer)
    run_tasks()
    assert [message.to for message in mail.outbox] == [[A], [B]]
    link = find_link(token_of(mail.outbox[0]))
    assert names_in(session_file(link.session, link.recipient).content) == ["Aubert", "Bénard"]
    session.refresh_from_db()
    assert session.results_sent_at is not None


class RefusingB(EmailBackend):
    """A server that takes the letters of A only."""

    def send_messages(self, messages):
        for message in messages:
            if message.to == [B]:
                raise OSError("mailbox unavailable")
        return super().send_messages(messages)


def send_waiting(session) -> None:
    """What the worker and the button do: each failure is kept and does not stop the others."""
    for link in mails_of(session).order_by("pk"):
        try:
            send_results.call(link.pk, attempt=99)
        except OSError:
            continue


def test_s51_a_mail_that_fails_undoes_nothing(officer, settings):
    session = finalised_session(person("Aubert", A), person("Cœur", B))
    publish_session(session.pk, author_id=officer)
    working = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = f"{__name__}.RefusingB"
    send_waiting(session)
    session.refresh_from_db()
    assert (session.published_at is not None, session.results_sent_at) == (True, None)
    failures = {link.recipient: link.error for link in mails_of(session)}
    assert failures == {A: "", B: "mailbox unavailable"}
    settings.EMAIL_BACKEND = working
    send_waiting(session)
    session.refresh_from_db()
    assert [message.to for message in mail.outbox] == [[A], [B]]
    assert session.results_sent_at is not None
    assert {link.error for link in mails_of(session)} == {""}


def test_s52_a_link_shows_its_own_candidates_for_thirty_days(officer):
    session = finalised_session(person("Aubert", A), person("Cœur", B))
    publish_session(session.pk, author_id=officer)
    run_tasks()
    token = token_of(mail.outbox[1])
    link = find_link(token)
    assert names_in(session_file(link.session, link.recipient).content) == ["Cœur"]
    with pytest.raises(LinkRefused) as refusal:
        find_link(token[:-1] + ("A" if token[-1] != "A" else "B"))
    assert not refusal.value.is_withdrawn
    with time.shifted(datetime.timedelta(days=30, seconds=1)), pytest.raises(LinkRefused):
        find_link(token)
    unpublish_session(session.pk, author_id=officer)
    with pytest.raises(LinkRefused) as refusal:
        find_link(token)
    assert refusal.value.is_withdrawn


def test_the_secret_of_a_link_is_nowhere_in_the_database(officer):
    session = finalised_session(person("Aubert", A))
    publish_session(session.pk, author_id=officer)
    run_tasks()
    token = token_of(mail.outbox[0])
    assert token not in str(list(ResultsLink.objects.values_list()))
    assert token not in str(list(Entry.objects.values_list("data", flat=True)))


def test_a_withdrawal_hides_everything_and_a_new_publication_sends_new_links(officer):
    session = finalised_session(person("Aubert", A))
    with pytest.raises(SessionNotPublished):
        unpublish_session(session.pk, author_id=officer)
    publish_session(session.pk, author_id=officer)
    run_tasks()
    hidden = unpublish_session(session.pk, author_id=officer)
    assert (hidden.published_at, hidden.results_sent_at) == (None, None)
    assert list(Certification.objects.values_list("is_published", flat=True)) == [False]
    publish_session(session.pk, author_id=officer)
    run_tasks()
    first, second = (token_of(message) for message in mail.outbox)
    assert find_link(second).recipient == A
    with pytest.raises(LinkRefused):
        find_link(first)


def test_the_staff_has_a_link_to_the_whole_session(officer):
    session = finalised_session(person("Aubert", A), person("Cœur"))
    made = make_session_link(session.pk, author_id=officer)
    link = find_link(made.token)
    assert names_in(session_file(link.session, link.recipient).content) == ["Aubert", "Cœur"]


def test_referers_are_told_of_clea(officer):
    centre = make_centre()
    referer = make_centre_member(centre, is_referer=True)
    session = finalised_session(person("Hervé", A, framework=Framework.CLEA), centre=centre, right=28)
    publish_session(session.pk, author_id=officer)
    run_tasks()
    assert sorted(message.to[0] for message in mail.outbox) == sorted([A, referer.user.email])
    content = session_file(session).content.decode("utf-8-sig").split("\n")
    assert '"Certification CléA Numérique"' in content[0]
    assert content[1].split(";")[7] == '"Validée"'
    clea = clea_results(session)
    assert clea.name == f"clea-candidats-certifies-session-{session.pk}.csv"
    assert clea.content.decode().count("CERTIFIE") == 1


def test_without_clea_there_is_no_file(officer):
    session = finalised_session()
    publish_session(session.pk, author_id=officer)
    assert clea_results(session) is None


def test_a_division_has_the_latest_published_result_of_each_pupil(officer):
    school = make_organization()
    pupil = make_learner(school, division="3A", last_name="Zola")
    other = make_learner(school, division="3B")
    old = finalised_session(person("Zola", learner=pupil))
    publish_session(old.pk, author_id=officer)
    new = make_session()
    sit_test(
        new,
        person=person("Zola", learner=pupil, user=pupil.user),
        started_at=time.now(),
    )
    sit_test(new, person=person("Other", learner=other))
    finalise_session(new.pk, Closing(), author_id=None)
    run_tasks()
    assert len(names_in(division_file(school, "3A").content)) == 1
    publish_session(new.pk, author_id=officer)
    lines = division_file(school, "3a").content.decode("utf-8-sig").split("\n")
    newest = Certification.objects.get(session=new, last_name="Zola")
    assert (len(lines), lines[1].split(";")[0]) == (2, str(newest.pk))
    assert division_file(school, "5C") is None
