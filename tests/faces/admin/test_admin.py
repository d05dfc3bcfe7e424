"""The pages of the jury: who enters, lists, a session, a certification."""

import re

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from pix.apps.certification.actions.finalising import Closing, finalise_session
from pix.apps.certification.actions.publishing import publish_session
from pix.apps.certification.actions.reports import create_report
from pix.apps.certification.enums import Kind
from pix.apps.certification.models import Certification, IssueReport, Session
from pix.apps.staff.actions import UnknownPerson, give_role, take_role
from pix.apps.staff.enums import Role
from pix.core.certification.report_rules import ReportDraft
from tests.apps.certification.test_scoring import results_of, sit_v2
from tests.factories.accounts import make_user, run_tasks
from tests.factories.certificates import give_result, publish
from tests.factories.results import make_session, sit_test

pytestmark = pytest.mark.django_db


def staff_of(role: Role):
    user = make_user(first_name="Nadia", last_name="Haddad")
    give_role(user.email, role)
    return user


@pytest.fixture
def jury(client):
    client.user = staff_of(Role.CERTIF)
    client.force_login(client.user)
    return client


def finalised(*drafts: ReportDraft, comment: str = "", **person) -> Session:
    session = make_session()
    test = sit_test(session, person=person)
    for draft in drafts:
        create_report(session.pk, test.pk, draft, author_id=None)
    finalise_session(session.pk, Closing(comment=comment), author_id=None)
    run_tasks()
    session.refresh_from_db()
    return session


PAGES = ["/admin/", "/admin/sessions/a-publier", "/admin/sessions"]


@pytest.mark.parametrize("page", PAGES)
def test_these_pages_exist_for_the_staff_only(client, page):
    assert client.get(page).status_code == 302
    client.force_login(make_user())
    assert client.get(page).status_code == 404
    client.force_login(staff_of(Role.METIER))
    assert client.get(page).status_code == 200


def test_a_role_taken_back_closes_the_door(client):
    user = staff_of(Role.CERTIF)
    client.force_login(user)
    assert take_role(user.email)
    assert client.get("/admin/").status_code == 404
    with pytest.raises(UnknownPerson):
        give_role("nobody@example.org", Role.CERTIF)


@pytest.mark.parametrize(
    ("role", "status"),
    [(Role.SUPER_ADMIN, 302), (Role.SUPPORT, 302), (Role.CERTIF, 302), (Role.METIER, 403)],
)
def test_only_some_roles_decide(client, role, status):
    session = finalised()
    client.force_login(staff_of(role))
    assert client.post(f"/admin/sessions/{session.pk}/publier").status_code == status
    assert client.get(f"/admin/sessions/{session.pk}").status_code == 200


def numbers_on(page) -> list[int]:
    return [row["session"].pk for row in page.context["rows"]]


def test_lists_say_what_is_left_to_do(jury):
    clean, reported, commented = (
        finalised(),
        finalised(ReportDraft("FRAUD")),
        finalised(comment="Une alarme"),
    )
    running = make_session()
    assert numbers_on(jury.get("/admin/")) == [reported.pk, commented.pk]
    assert numbers_on(jury.get("/admin/sessions/a-publier")) == [clean.pk]
    assert numbers_on(jury.get("/admin/sessions")) == [clean.pk, reported.pk, commented.pk]
    assert numbers_on(jury.get("/admin/sessions?statut=created")) == [running.pk]
    assert numbers_on(jury.get(f"/admin/sessions?numero={clean.pk}")) == [clean.pk]
    assert numbers_on(jury.get("/admin/sessions?centre=TILLEULS&forme=V2")) == []
    assert jury.get("/admin/sessions?numero=abc").status_code == 400


def test_taking_in_charge_moves_a_session_and_only_mine_are_shown(jury):
    clean, other = finalised(), finalised(ReportDraft("FRAUD"))
    jury.post(f"/admin/sessions/{clean.pk}/prendre")
    assert numbers_on(jury.get("/admin/sessions/a-publier")) == []
    assert numbers_on(jury.get("/admin/")) == [clean.pk, other.pk]
    assert numbers_on(jury.get("/admin/?moi=1")) == [clean.pk]


def test_publish_all_publishes_what_it_can(jury):
    first, second = finalised(), finalised()
    Certification.objects.filter(session=second).update(last_result=None)
    answer = jury.post("/admin/sessions/a-publier/publier", follow=True)
    told = [str(message) for message in answer.context["messages"]]
    assert [session.status for session in Session.objects.order_by("pk")] == ["processed", "finalized"]
    assert f"{second.pk}" in told[1]
    assert first.pk != second.pk


def test_a_session_is_published_its_mails_leave_and_it_is_withdrawn(jury):
    session = finalised(result_recipient_email="a@example.net")
    jury.post(f"/admin/sessions/{session.pk}/publier")
    run_tasks()
    assert [message.to for message in mail.outbox] == [["a@example.net"]]
    page = jury.get(f"/admin/sessions/{session.pk}").content.decode()
    assert "a@example.net" in page
    jury.post(f"/admin/sessions/{session.pk}/depublier")
    session.refresh_from_db()
    assert session.status == "finalized"


def test_a_test_in_error_disables_the_button_and_the_action(jury):
    session = finalised()
    Certification.objects.update(last_result=None)
    page = jury.get(f"/admin/sessions/{session.pk}")
    assert page.context["cannot_publish_yet"]
    jury.post(f"/admin/sessions/{session.pk}/publier")
    session.refresh_from_db()
    assert session.published_at is None


def test_the_results_link_is_shown_once(jury, client):
    session = finalised()
    page = jury.post(f"/admin/sessions/{session.pk}/lien").content.decode()
    token = page.split("/resultats#")[1].split("<")[0]
    assert client.post("/resultats", {"code": token}).status_code == 200
    assert token not in jury.get(f"/admin/sessions/{session.pk}").content.decode()


def test_the_file_of_a_session(jury):
    session = finalised()
    assert jury.get(f"/admin/sessions/{session.pk}/resultats")["Content-Type"] == "text/csv; charset=utf-8"
    assert jury.get(f"/admin/sessions/{make_session().pk}/resultats").status_code == 302


def test_the_certificates_of_a_session_are_one_file_once_published(jury):
    session = finalised()
    other = sit_test(session, person={"last_name": "Aubert"})
    address = f"/admin/sessions/{session.pk}/certificats"
    assert address not in jury.get(f"/admin/sessions/{session.pk}").content.decode()
    refused = jury.get(address, follow=True)
    assert [str(one) for one in refused.context["messages"]] == [
        "Aucun certificat de cette session n’est publié."
    ]

    for test in session.certifications.all():
        give_result(test, pix_score=63 if test == other else 612)
    publish(session)
    assert address in jury.get(f"/admin/sessions/{session.pk}").content.decode()
    with CaptureQueriesContext(connection) as captured:
        file = jury.get(address)
    assert file["Content-Type"] == "application/pdf"
    day = f"{session.date:%Y%m%d}"
    assert file["Content-Disposition"] == (
        f'attachment; filename="{day}_certificats_session_{session.pk}.pdf"'
    )
    assert len(re.findall(rb"/Type ?/Page\b(?!s)", file.content)) == 4
    assert len(captured) <= 8


def test_comment_and_definalisation(jury):
    session = finalised()
    jury.post(f"/admin/sessions/{session.pk}/commentaire", {"comment": "Vu avec le centre"})
    assert "Vu avec le centre" in jury.get(f"/admin/sessions/{session.pk}").content.decode()
    jury.post(f"/admin/sessions/{session.pk}/definaliser")
    session.refresh_from_db()
    assert session.finalized_at is None


def test_certifications_with_reports_to_settle_come_first(jury):
    session = make_session()
    calm, reported = sit_test(session), sit_test(session)
    create_report(session.pk, reported.pk, ReportDraft("FRAUD"), author_id=None)
    page = jury.get(f"/admin/sessions/{session.pk}")
    assert [(row["test"].pk, row["impactful"]) for row in page.context["rows"]] == [
        (reported.pk, 1),
        (calm.pk, 0),
    ]


def test_decisions_follow_the_table(jury):
    test = Certification.objects.get(session=finalised())
    page = f"/admin/certifications/{test.pk}"
    assert [one["value"] for one in jury.get(page).context["decisions"]] == ["reject", "cancel"]
    jury.post(f"{page}/decision", {"decision": "cancel"})
    assert [one["value"] for one in jury.get(page).context["decisions"]] == ["uncancel"]
    jury.post(f"{page}/decision", {"decision": "reject"})
    test.refresh_from_db()
    assert (test.is_cancelled, test.is_rejected_for_fraud) == (True, False)
    jury.post(f"{page}/decision", {"decision": "dance"})
    jury.post(f"{page}/decision", {"decision": "uncancel"})
    test.refresh_from_db()
    assert test.last_result.status == "validated"


def test_once_published_nothing_is_decided_but_identity_and_comments_change(jury):
    session = finalised(last_name="Duprè", first_name="Lou")
    publish_session(session.pk, author_id=jury.user.pk)
    test = session.certifications.get()
    page = f"/admin/certifications/{test.pk}"
    assert jury.get(page).context["decisions"] == []
    jury.post(f"{page}/commentaires", {"candidate": "Bravo", "organization": "", "jury": ""})
    identity = {
        "last_name": "Dupré",
        "first_name": "Lou",
        "sex": "F",
        "birthdate": "2008-02-29",
        "country": "FRANCE",
        "insee_code": "29019",
    }
    jury.post(f"{page}/identite", identity)
    test.refresh_from_db()
    assert (test.last_name, test.last_result.comment_for_candidate) == ("Dupré", "Bravo")


def test_an_identity_that_cannot_be_is_said_and_not_lost(jury):
    test = finalised().certifications.get()
    answer = jury.post(
        f"/admin/certifications/{test.pk}/identite",
        {"last_name": "Tapé", "first_name": "", "sex": "F", "birthdate": "2008-02-30", "country": "FRANCE"},
    )
    assert answer.status_code == 422
    assert 'value="Tapé"' in answer.content.decode()
    assert len(answer.context["identity_faults"]) == 3


def test_reports_are_settled(jury):
    session = finalised(ReportDraft("FRAUD"))
    report = IssueReport.objects.get()
    test = session.certifications.get()
    jury.post(f"/admin/certifications/{test.pk}/signalements/{report.public_id}", {"resolution": "PV reçu"})
    report.refresh_from_db()
    assert (report.resolution, report.resolved_by_id) == ("PV reçu", jury.user.pk)


def test_the_test_question_by_question(jury):
    test = finalised().certifications.get()
    page = jury.get(f"/admin/certifications/{test.pk}/detail")
    questions = page.context["questions"]
    assert len(questions) == 32
    assert (questions[0]["number"], questions[0]["seconds"], questions[0]["answer"]["tone"]) == (1, 90, "ok")
    assert questions[31]["capacity"] == test.last_result.capacity
    assert [count for _label, count in page.context["counts"]] == [20, 12, 0, 0]


def test_a_question_of_v2_is_neutralised_from_its_line(jury):
    session = make_session(kind=Kind.V2)
    test = sit_v2(session, results_of("+++" * 9 + "++-"))
    finalise_session(session.pk, Closing(), author_id=None)
    run_tasks()
    jury.post(f"/admin/certifications/{test.pk}/neutraliser", {"question": "30", "to": "1"})
    test.refresh_from_db()
    assert test.last_result.details["rate"] == 100
    page = jury.get(f"/admin/certifications/{test.pk}/detail").content.decode()
    assert "Neutralise" in page or "Neutraliser" in page


def test_unknown_numbers_do_not_exist(jury):
    for page in ("sessions/99999", "certifications/99999", "certifications/99999/detail"):
        assert jury.get(f"/admin/{page}").status_code == 404
    assert jury.post("/admin/sessions/99999/publier").status_code == 404
    assert jury.post("/admin/certifications/99999/decision", {"decision": "cancel"}).status_code == 404
