"""S08 to S10: sessions."""

import datetime
import re

import pytest

from pix.apps.centres.enums import CentreType
from pix.apps.certification.models import Candidate, Session
from pix.apps.journal.models import Entry
from tests.faces.certif.conftest import logged
from tests.factories.centres import make_candidate, make_centre, make_centre_member, make_session
from tests.factories.exams import enter, join, make_exam_version, make_line

pytestmark = pytest.mark.django_db

FIELDS = {
    "address": "Centre des Tilleuls",
    "room": "Salle B12",
    "date": "2027-03-16",
    "time": "09:00",
    "examiner": "Dumas Claire",
    "kind": "V3",
    "secured_browser": "no",
}


def test_s08_create(centre, karim):
    refused = karim.post("/certif/sessions/creer", {"address": "Centre des Tilleuls"})
    assert (refused.status_code, Session.objects.count()) == (422, 0)
    form = refused.context["form"]
    assert {name: [one.code for one in errors.as_data()] for name, errors in form.errors.items()} == {
        "room": ["SESSION_ROOM_REQUIRED"],
        "date": ["SESSION_DATE_REQUIRED"],
        "time": ["SESSION_TIME_REQUIRED"],
        "examiner": ["SESSION_EXAMINER_REQUIRED"],
    }
    make_session(centre, date=datetime.date(2027, 3, 15))
    created = karim.post("/certif/sessions/creer", FIELDS)
    session = Session.objects.latest("pk")
    assert (created.status_code, created.url) == (302, f"/certif/sessions/{session.pk}")
    assert re.fullmatch(r"[BCDFGHJKMPQRTVWXY]{4}[2346789]{2}", session.access_code)
    page = karim.get(created.url).text
    assert re.search(r'data-testid="password">C-[2346789BCDFGHJKMPQRTVWXY]{5}<', page)
    assert (session.kind, session.created_by, session.centre_name) == ("V3", centre.karim, centre.name)
    listed = karim.get("/certif/")
    assert listed.context["rows"][0]["session"] == session
    assert listed.context["rows"][0]["status"]["label"] == "Créée"
    assert Entry.objects.filter(action="session.created", target=f"session:{session.pk}").count() == 1


@pytest.mark.parametrize("time", ["24:00", "9:00", "09h00", "09:60", "０9:00"])
def test_s09_bad_time(karim, time):
    refused = karim.post("/certif/sessions/creer", FIELDS | {"time": time})
    codes = [one.code for one in refused.context["form"].errors.as_data()["time"]]
    assert (refused.status_code, codes, Session.objects.count()) == (422, ["SESSION_TIME_NOT_VALID"], 0)


@pytest.mark.parametrize(
    ("date", "code"), [("2027-02-29", "SESSION_DATE_NOT_VALID"), ("demain", "SESSION_DATE_NOT_VALID")]
)
def test_bad_date(karim, date, code):
    refused = karim.post("/certif/sessions/creer", FIELDS | {"date": date})
    assert [one.code for one in refused.context["form"].errors.as_data()["date"]] == [code]


def test_s10_delete_with_its_candidates(karim, session):
    for day in (1, 2, 3):
        make_candidate(session, birthdate=datetime.date(2008, 1, day))
    assert "3 candidats" in karim.get("/certif/sessions/10001/supprimer").text
    assert karim.post("/certif/sessions/10001/supprimer").status_code == 302
    assert (Session.objects.count(), Candidate.objects.count()) == (0, 0)


def test_s10_a_session_that_has_started_stays(karim, session):
    make_exam_version("open")
    enter(join(make_line(session)))
    page = karim.get("/certif/sessions/10001/supprimer")
    assert "disabled" in page.text
    assert "a commencé" in page.text
    assert karim.post("/certif/sessions/10001/supprimer").status_code == 409
    assert Session.objects.filter(pk=10001).exists()


def test_edit_until_finalised(karim, session):
    assert karim.post("/certif/sessions/10001/modifier", FIELDS | {"room": "Salle A1"}).status_code == 302
    session.refresh_from_db()
    assert (session.room, session.change_count) == ("Salle A1", 1)
    session.finalized_at = datetime.datetime(2027, 3, 17, tzinfo=datetime.UTC)
    session.save()
    karim.post("/certif/sessions/10001/modifier", FIELDS | {"room": "Salle C3"})
    session.refresh_from_db()
    assert session.room == "Salle A1"
    assert "Finalisée" in karim.get("/certif/sessions/10001").text


def test_the_form_of_the_certification_is_fixed_once_somebody_joined(karim, session):
    make_exam_version("open")
    line = make_line(session)
    assert karim.post("/certif/sessions/10001/modifier", FIELDS | {"kind": "V2"}).status_code == 302
    assert karim.post("/certif/sessions/10001/modifier", FIELDS).status_code == 302
    join(line)
    refused = karim.post("/certif/sessions/10001/modifier", FIELDS | {"kind": "V2"})
    codes = [one.code for one in refused.context["form"].errors.as_data()["kind"]]
    assert (refused.status_code, codes) == (422, ["SESSION_VERSION_FIXED"])


def test_the_2020_form_is_not_for_who_takes_something_else(karim, session):
    make_candidate(session, framework="DROIT")
    refused = karim.post("/certif/sessions/10001/modifier", FIELDS | {"kind": "V2"})
    codes = [one.code for one in refused.context["form"].errors.as_data()["kind"]]
    assert codes == ["SESSION_VERSION_NOT_FOR_ITS_CANDIDATES"]


def test_the_list_is_filtered_and_paged(centre, karim, django_assert_num_queries):
    for day in range(1, 31):
        make_session(centre, date=datetime.date(2027, 3, day))
    late = make_session(centre, date=datetime.date(2027, 4, 2))
    numbers = lambda query="": [row["session"].pk for row in karim.get(f"/certif/{query}").context["rows"]]  # noqa: E731
    assert (len(numbers()), numbers()[0], len(numbers("?page=2"))) == (25, late.pk, 6)
    assert numbers("?mois=2027-04") == [late.pk]
    assert numbers(f"?numero={late.pk}") == [late.pk]
    assert numbers("?statut=finalized") == []
    assert numbers("?mois=2027-13&numero=abc&statut=in_process")[0] == late.pk


def test_the_list_asks_few_questions_whatever_its_length(centre, karim, django_assert_max_num_queries):
    for day in range(1, 26):
        make_session(centre, date=datetime.date(2027, 3, day))
    karim.get("/certif/")
    with django_assert_max_num_queries(8):
        karim.get("/certif/")


def test_an_empty_centre_is_told_what_a_session_is(karim):
    page = karim.get("/certif/").text
    assert "Créer ma première session" in page


def test_a_session_outside_the_windows_gets_a_warning():
    school = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    member = logged(make_centre_member(school).user)
    inside = member.post("/certif/sessions/creer", FIELDS | {"date": "2026-04-02"}, follow=True)
    outside = member.post("/certif/sessions/creer", FIELDS | {"date": "2026-07-02"}, follow=True)
    unknown = member.post("/certif/sessions/creer", FIELDS | {"date": "2029-04-02"}, follow=True)
    assert ["fenêtres nationales" in page.text for page in (inside, outside, unknown)] == [False, True, False]
    assert Session.objects.count() == 3
