"""S11 to S24: candidates one by one, by a sheet, by a file of sessions, by class."""

import datetime
import io
import uuid

import pytest

from pix.apps.centres.enums import CentreType
from pix.apps.certification.actions.candidates import add_candidate
from pix.apps.certification.birth_tables import birth_tables
from pix.apps.certification.candidate_values import settled_of
from pix.apps.certification.enrolment_errors import CandidateNotValid
from pix.apps.certification.models import Candidate, MassImport, Session
from pix.apps.journal.models import Entry
from pix.common import time
from pix.core.exam.births import BirthDraft
from pix.core.exam.candidates import CandidateDraft
from tests.faces.certif.conftest import logged
from tests.factories.centres import make_candidate, make_centre, make_centre_member, make_session
from tests.factories.exams import join, make_exam_version, make_line
from tests.factories.organizations import make_learner, make_organization
from tests.samples.certif_files import as_sample, expected, sample

pytestmark = pytest.mark.django_db

LIST = "/certif/sessions/10001/candidats"
FORM = {
    "last_name": "Aubert",
    "first_name": "Léa",
    "birthdate_day": "29",
    "birthdate_month": "02",
    "birthdate_year": "2008",
    "sex": "F",
    "country": "FRANCE",
    "by": "insee",
    "insee_code": "01053",
    "certification": "CORE",
    "billing": "FREE",
}


def enrol(client, **changes):
    return client.post(f"{LIST}/ajouter", FORM | changes)


def codes(page) -> list[str]:
    errors = page.context["form"].errors.as_data().values()
    return sorted(one.code or str(one) for field in errors for one in field)


def birth(candidate: Candidate) -> tuple[str, str, str, str]:
    return (
        candidate.birth_country,
        candidate.birth_insee_code,
        candidate.birth_postal_code,
        candidate.birth_city,
    )


def upload(data: bytes, name: str = "liste.ods") -> io.BytesIO:
    file = io.BytesIO(data)
    file.name = name
    return file


@pytest.fixture(autouse=True)
def on_the_day_of_the_samples():
    """15 January 2027, 08:00 in Paris."""
    moment = datetime.datetime(2027, 1, 15, 7, tzinfo=datetime.UTC)
    with time.shifted(moment - time.now()):
        yield


def test_s11_born_abroad(karim, session):
    page = karim.get(f"{LIST}/ajouter").text
    assert "le code Insee est 99" in page
    refused = enrol(karim, country="MAROC", city="", postal_code="20000", insee_code="")
    assert (refused.status_code, codes(refused)) == (422, ["CANDIDATE_FOREIGN_BIRTH_CITY_REQUIRED"])
    assert enrol(karim, country="MAROC", city="Casablanca", postal_code="20000").status_code == 302
    assert birth(session.candidates.get()) == ("MAROC", "99350", "", "Casablanca")


def test_s12_born_in_france_by_postal_code(karim, session):
    refused = enrol(karim, by="postal", postal_code="42100", city="Lyon")
    assert codes(refused) == ["CANDIDATE_BIRTH_POSTAL_CODE_CITY_NOT_VALID"]
    assert "Lyon n’est pas une commune du 42100" in refused.text
    assert "Saint-Étienne" in refused.text
    assert enrol(karim, by="postal", postal_code="42100", city="saint etienne").status_code == 302
    assert birth(session.candidates.get()) == ("FRANCE", "", "42100", "Saint-Étienne")


def test_s13_duplicate(karim, session):
    make_candidate(session)
    twice = enrol(karim, last_name="AUBERT", first_name="LEA ")
    assert (twice.status_code, session.candidates.count()) == (409, 1)
    assert enrol(karim, birthdate_day="28").status_code == 302
    assert session.candidates.count() == 2


def test_s14_billing(karim, session):
    without = enrol(karim, billing="PREPAID")
    too_much = enrol(karim, prepayment_code="12345678912345/F1")
    nothing = enrol(karim, billing="")
    assert [codes(page) for page in (without, too_much, nothing)] == [
        ["CANDIDATE_PREPAYMENT_CODE_REQUIRED"],
        ["CANDIDATE_PREPAYMENT_CODE_MUST_BE_EMPTY"],
        ["CANDIDATE_BILLING_MODE_REQUIRED"],
    ]
    assert session.candidates.count() == 0


def test_s14_nobody_pays_in_a_school():
    school = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    member = logged(make_centre_member(school).user)
    session = make_session(school, pk=10001)
    assert "billing" not in member.get(f"{LIST}/ajouter").context["form"].fields
    sent = enrol(member, billing="FREE")
    assert codes(sent) == ["CANDIDATE_BILLING_MODE_MUST_BE_EMPTY"]
    assert enrol(member, billing="").status_code == 302
    assert session.candidates.get().billing_mode == ""


def test_s15_subscriptions(karim, centre, session):
    offered = karim.get(f"{LIST}/ajouter").context["form"].fields["certification"].choices
    assert [key for key, _label in offered] == ["CORE", "CLEA", "DROIT"]
    enrol(karim, certification="DROIT")
    enrol(karim, certification="CLEA", first_name="Lou")
    taken = {one.first_name: settled_of(one).subscriptions for one in session.candidates.all()}
    assert taken == {"Léa": ("DROIT",), "Lou": ("CORE", "CLEA")}
    assert enrol(karim, certification="PRO_SANTE", first_name="Zoé").status_code == 422
    assert enrol(karim, external_id="x" * 256, first_name="Zoé").status_code == 422
    assert session.candidates.count() == 2


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        (("CORE", "DROIT"), "CANDIDATE_COMPLEMENTARY_CERTIFICATION_WITH_CORE"),
        (("CLEA",), "CANDIDATE_DOUBLE_CERTIFICATION_WITHOUT_CORE"),
        ((), "CANDIDATE_NO_SUBSCRIPTION"),
        (("DROIT", "CLEA"), "CANDIDATE_MAX_ONE_COMPLEMENTARY_CERTIFICATION"),
        (("PRO_SANTE",), "CENTER_HABILITATION_ERROR"),
    ],
)
def test_s15_what_no_form_sends(centre, session, chosen, code):
    draft = CandidateDraft(
        last_name="Aubert",
        first_name="Léa",
        birthdate=datetime.date(2008, 2, 29),
        sex="F",
        birth=BirthDraft("France", "01053"),
        billing="FREE",
        subscriptions=chosen,
    )
    with pytest.raises(CandidateNotValid) as refusal:
        add_candidate(session, draft, by=centre.karim)
    assert [fault.code for fault in refusal.value.faults] == [code]


def test_everything_that_lacks_is_told_at_once(karim, session):
    refused = karim.post(f"{LIST}/ajouter", {"country": "FRANCE", "by": "insee"})
    assert codes(refused) == [
        "CANDIDATE_BILLING_MODE_REQUIRED",
        "CANDIDATE_BIRTHDATE_REQUIRED",
        "CANDIDATE_BIRTH_INSEE_CODE_OR_BIRTH_POSTAL_CODE_AND_BIRTH_CITY_REQUIRED",
        "CANDIDATE_FIRST_NAME_REQUIRED",
        "CANDIDATE_LAST_NAME_REQUIRED",
        "CANDIDATE_SEX_REQUIRED",
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"extra_time": "beaucoup"}, "CANDIDATE_EXTRA_TIME_INTEGER"),
        ({"extra_time": "1000"}, "CANDIDATE_EXTRA_TIME_OUT_OF_RANGE"),
        ({"extra_time": "-3"}, "CANDIDATE_EXTRA_TIME_OUT_OF_RANGE"),
        ({"email": "nobody"}, "CANDIDATE_EMAIL_NOT_VALID"),
        ({"result_recipient_email": "a@b@c"}, "CANDIDATE_RESULT_RECIPIENT_EMAIL_NOT_VALID"),
        ({"birthdate_day": "30"}, "invalid"),
        ({"birthdate_day": "28", "birthdate_year": "1899"}, "CANDIDATE_BIRTHDATE_MUST_BE_GREATER"),
        ({"birthdate_year": "2096"}, "CANDIDATE_BIRTHDATE_FORMAT_NOT_VALID"),
        ({"insee_code": "01999"}, "CANDIDATE_BIRTH_INSEE_CODE_NOT_VALID"),
        ({"by": "postal", "postal_code": "00000", "city": "Lyon"}, "CANDIDATE_BIRTH_POSTAL_CODE_NOT_FOUND"),
        ({"by": "postal", "postal_code": "69001"}, "CANDIDATE_BIRTH_CITY_REQUIRED"),
        ({"by": "postal", "city": "Lyon"}, "CANDIDATE_BIRTH_POSTAL_CODE_REQUIRED"),
        ({"country": "Atlantide"}, "invalid_choice"),
    ],
)
def test_each_fault_has_its_code(karim, session, changes, code):
    refused = enrol(karim, **changes)
    assert refused.status_code == 422
    assert code in codes(refused)
    assert session.candidates.count() == 0


def people(session: Session) -> list[dict]:
    told = [as_sample(settled_of(row)) for row in session.candidates.all()]
    return sorted(told, key=lambda one: (one["lastName"], one["firstName"], one["birthdate"]))


def wanted(name: str) -> list[dict]:
    """The samples have their own small table of towns: where a code says it all, ours gives the name."""
    rows = [
        {key: value for key, value in one.items() if key != "row"} for one in expected(name)["candidates"]
    ]
    for one in rows:
        if one["birthCountry"] == "FRANCE" and one["birthINSEECode"]:
            one["birthCity"] = birth_tables().actual_city(one["birthINSEECode"]).name
    return sorted(rows, key=lambda one: (one["lastName"], one["firstName"], one["birthdate"]))


@pytest.fixture
def enrolled_thirty(karim, session):
    sent = karim.post(f"{LIST}/importer", {"file": upload(sample("candidats-session-10001-valide.ods"))})
    assert sent.status_code == 302
    return session


def test_s16_a_good_sheet(karim, enrolled_thirty):
    assert people(enrolled_thirty) == wanted("candidats-session-10001-valide")
    before = set(enrolled_thirty.candidates.values_list("pk", flat=True))
    downloaded = karim.get(f"{LIST}/liste")
    assert downloaded["Content-Disposition"] == 'attachment; filename="liste-candidats-session-10001.ods"'
    again = karim.post(f"{LIST}/importer", {"file": upload(downloaded.content)})
    assert again.status_code == 302
    assert people(enrolled_thirty) == wanted("candidats-session-10001-valide")
    assert before.isdisjoint(enrolled_thirty.candidates.values_list("pk", flat=True))


def test_s17_a_sheet_with_errors_changes_nothing(karim, enrolled_thirty):
    before = list(enrolled_thirty.candidates.order_by("pk").values())
    refused = karim.post(f"{LIST}/importer", {"file": upload(sample("candidats-session-10001-erreurs.ods"))})
    told = [(one["line"], one["code"]) for one in refused.context["report"]["lines"]]
    errors = expected("candidats-session-10001-erreurs")["errors"]
    assert (refused.status_code, told) == (422, [(one["row"], one["code"]) for one in errors])
    assert list(enrolled_thirty.candidates.order_by("pk").values()) == before
    assert "aucun candidat n’a été importé" in refused.text


@pytest.mark.parametrize(
    ("data", "code", "status"),
    [
        (sample("candidats-entete-alteree.ods"), "INVALID_DOCUMENT", 422),
        (sample("candidats-pas-un-ods.ods"), "INVALID_DOCUMENT", 422),
        (sample("candidats-session-sco-valide.ods"), "INVALID_DOCUMENT", 422),
        (sample("modele-vierge-session-10001.ods"), "EMPTY_DOCUMENT", 422),
        (b"x" * (11 * 2**20), "DOCUMENT_TOO_LARGE", 413),
    ],
    ids=["titles", "no-ods", "of-a-school", "empty", "large"],
)
def test_s18_refused_documents(karim, session, data, code, status):
    make_candidate(session)
    refused = karim.post(f"{LIST}/importer", {"file": upload(data)})
    assert (refused.status_code, refused.context["refusal"]["code"]) == (status, code)
    assert session.candidates.count() == 1


def test_s18_columns_that_a_school_does_not_have_are_not_looked_at():
    school = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    session = make_session(school, pk=10001)
    member = logged(make_centre_member(school).user)
    sent = member.post(f"{LIST}/importer", {"file": upload(sample("candidats-session-10001-valide.ods"))})
    assert (sent.status_code, session.candidates.count()) == (302, 30)
    assert set(session.candidates.values_list("billing_mode", "framework")) == {("", "CORE")}


def test_the_sheet_of_a_school():
    school = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    session = make_session(school, pk=10001)
    member = logged(make_centre_member(school).user)
    member.post(f"{LIST}/importer", {"file": upload(sample("candidats-session-sco-valide.ods"))})
    told = [as_sample(settled_of(row), has_billing=False) for row in session.candidates.all()]
    told.sort(key=lambda one: (one["lastName"], one["firstName"], one["birthdate"]))
    assert told == wanted("candidats-session-sco-valide")


def test_s19_a_list_is_not_replaced_once_somebody_joined(karim, session):
    make_exam_version("open")
    line = make_line(session)
    join(line)
    refused = karim.post(f"{LIST}/importer", {"file": upload(sample("candidats-session-10001-valide.ods"))})
    assert refused.status_code == 403
    assert refused.context["refusal"]["code"] == "SESSION_STARTED_CANDIDATE_ALREADY_LINKED_TO_USER"
    assert "un par un" in karim.get(LIST).text
    assert enrol(karim, first_name="Tardive").status_code == 302
    assert karim.post(f"{LIST}/{line.public_id}/supprimer").status_code == 403
    assert karim.post(f"{LIST}/{line.public_id}/accessibilite", {"needed": "1"}).status_code == 403
    assert session.candidates.count() == 2


def test_a_finalised_session_keeps_its_list(karim, session):
    candidate = make_candidate(session)
    session.finalized_at = time.now()
    session.save()
    answers = [
        enrol(karim, first_name="Tardive"),
        karim.post(f"{LIST}/importer", {"file": upload(sample("candidats-session-10001-valide.ods"))}),
        karim.post(f"{LIST}/{candidate.public_id}/supprimer"),
        karim.post(f"{LIST}/{candidate.public_id}/accessibilite", {"needed": "1"}),
    ]
    assert [one.status_code for one in answers] == [403] * 4
    assert answers[1].context["refusal"]["code"] == "CANDIDATE_NOT_ALLOWED_FOR_FINALIZED_SESSION"
    assert session.candidates.get() == candidate


def test_one_line_changes_and_goes(karim, session):
    candidate = make_candidate(session)
    karim.post(f"{LIST}/{candidate.public_id}/accessibilite", {"needed": "1"})
    candidate.refresh_from_db()
    assert candidate.needs_accessibility
    assert karim.get(f"{LIST}/{candidate.public_id}").status_code == 200
    assert karim.post(f"{LIST}/{candidate.public_id}/supprimer").status_code == 302
    assert session.candidates.count() == 0
    done = Entry.objects.filter(target="session:10001").order_by("id").values_list("action", flat=True)
    assert list(done) == ["candidate.edited", "candidate.read", "candidate.deleted"]


def mass(client, name: str):
    return client.post("/certif/sessions/importer", {"file": upload(sample(f"{name}.csv"), f"{name}.csv")})


def told(page) -> dict:
    report = page.context["report"]
    return {
        "errorReports": [
            {"line": one.line, "code": one.code, "isBlocking": one.is_blocking} for one in report.remarks
        ],
        "sessionsCount": report.sessions_count,
        "sessionsWithoutCandidatesCount": report.empty_sessions_count,
        "candidatesCount": report.candidates_count,
    }


def test_s20_a_good_file_of_sessions(karim, session):
    for day in range(1, 5):
        make_candidate(session, birthdate=datetime.date(2008, 1, day))
    checked = mass(karim, "sessions-import-valide")
    assert (checked.status_code, told(checked)) == (200, expected("sessions-import-valide")["report"])
    assert (Session.objects.count(), Candidate.objects.count()) == (1, 4)
    key = checked.context["key"]
    done = karim.post(f"/certif/sessions/importer/{key}")
    assert done.status_code == 302
    made = Session.objects.exclude(pk=10001)
    assert (made.count(), session.candidates.count(), Candidate.objects.count()) == (2, 3, 9)
    assert all(one.access_code and one.invigilator_password for one in made)
    assert sorted(one.examiner for one in made) == ["Dumas Claire, Nault Karim", "Nault Karim"]
    assert karim.post(f"/certif/sessions/importer/{key}").status_code == 404
    assert Session.objects.count() == 3


def test_s21_a_file_with_errors(karim, centre, session):
    make_exam_version("open")
    join(make_line(make_session(centre, pk=10002)))
    place = {"room": "Salle A1", "date": datetime.date(2027, 4, 20), "time": datetime.time(10)}
    make_session(centre, pk=10003, **place)
    checked = mass(karim, "sessions-import-erreurs")
    wanted_errors = expected("sessions-import-erreurs")["errorReports"]
    assert (checked.status_code, told(checked)["errorReports"]) == (422, wanted_errors)
    assert checked.context["key"] is None
    assert 'data-testid="confirm"' not in checked.text
    assert MassImport.objects.count() == 0


def test_s22_warnings_only(karim, centre):
    checked = mass(karim, "sessions-import-avertissements")
    assert told(checked) == expected("sessions-import-avertissements")["report"]
    assert "quand même" in checked.text
    karim.post(f"/certif/sessions/importer/{checked.context['key']}")
    assert (Session.objects.count(), Candidate.objects.count()) == (2, 2)


@pytest.mark.parametrize("name", ["sessions-import-modele-vierge", "sessions-import-entete-alteree"])
def test_refused_files(karim, name):
    refused = mass(karim, name)
    wanted_answer = expected("sessions-import-fichiers-refuses")[f"{name}.csv"]
    assert (refused.status_code, refused.context["refusal"]["code"]) == (
        wanted_answer["status"],
        wanted_answer["code"],
    )


def test_what_was_right_is_checked_again_when_it_is_confirmed(karim, session):
    make_exam_version("open")
    line = make_line(session)
    key = mass(karim, "sessions-import-valide").context["key"]
    join(line)
    refused = karim.post(f"/certif/sessions/importer/{key}")
    assert refused.status_code == 409
    assert [one["code"] for one in refused.context["errors"]] == ["CANDIDATE_NOT_ALLOWED_FOR_STARTED_SESSION"]
    assert (Session.objects.count(), session.candidates.get()) == (1, line)


def test_a_checked_file_waits_for_a_day_and_for_its_author_only(
    karim, claire, session, on_the_day_of_the_samples
):
    key = mass(karim, "sessions-import-valide").context["key"]
    assert claire.post(f"/certif/sessions/importer/{key}").status_code == 404
    assert karim.post(f"/certif/sessions/importer/{uuid.uuid4()}").status_code == 404
    MassImport.objects.update(created_at=time.now() - datetime.timedelta(hours=24, seconds=1))
    assert karim.post(f"/certif/sessions/importer/{key}").status_code == 404
    assert Session.objects.count() == 1


@pytest.fixture
def school():
    """School S with its centre, its session 10001 and a member of its team."""
    organization = make_organization(external_id="0991234X")
    organization.centre = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    organization.member = logged(make_centre_member(organization.centre).user)
    organization.session = make_session(organization.centre, pk=10001)
    return organization


def test_s23_no_file_of_sessions_in_a_school_that_imports_its_pupils(school):
    pages = ("/certif/sessions/importer", "/certif/sessions/importer/modele")
    assert [school.member.get(page).status_code for page in pages] == [403, 403]
    assert mass(school.member, "sessions-import-sco-valide").status_code == 403
    assert "sessions/importer" not in school.member.get("/certif/").text


def test_s23_a_school_without_list_has_a_model_without_billing():
    centre = make_centre(type=CentreType.SCO, external_id="0995678Y", habilitations=[])
    member = logged(make_centre_member(centre).user)
    model = member.get("/certif/sessions/importer/modele")
    assert model["Content-Disposition"] == 'attachment; filename="import-sessions.csv"'
    assert "Tarification" not in model.content.decode("utf-8-sig")
    checked = mass(member, "sessions-import-sco-valide")
    assert (checked.status_code, checked.context["errors"]) == (200, [])
    refused = mass(member, "sessions-import-valide")
    assert refused.context["refusal"]["code"] == "CSV_HEADERS_NOT_VALID"


def make_class(school, count: int = 28) -> list:
    return [
        make_learner(
            school,
            last_name=f"ÉLÈVE{number:02}",
            division="3A",
            sex="F",
            birth_country_code="100",
            birth_city_code="75112",
            birthdate=datetime.date(2012, 3, 1 + number),
        )
        for number in range(count)
    ]


def tick(school, pupils) -> object:
    return school.member.post(f"{LIST}/eleves", {"eleve": [one.public_id for one in pupils]})


def test_s24_a_class(school):
    pupils = make_class(school)
    page = school.member.get(f"{LIST}/eleves?classe=3A")
    assert [one.pk for one in page.context["rows"]] == [one.pk for one in pupils]
    assert [tick(school, pupils).status_code for _time in range(2)] == [302, 302]
    rows = school.session.candidates.order_by("sort_name")
    assert [one.learner for one in rows] == pupils
    assert {(*birth(one), one.sex, one.framework, one.billing_mode) for one in rows} == {
        ("FRANCE", "75112", "", "Paris 12e Arrondissement", "F", "CORE", "")
    }
    again = school.member.get(f"{LIST}/eleves")
    assert {one.is_enrolled for one in again.context["rows"]} == {True}


def test_s24_an_unknown_country_refuses_the_batch(school):
    pupils = make_class(school, 3)
    pupils[1].birth_country_code = "000"
    pupils[1].save()
    refused = tick(school, pupils)
    assert (refused.status_code, school.session.candidates.count()) == (422, 0)
    assert refused.context["faults"]["code"] == "UNKNOWN_COUNTRY_FOR_STUDENT_ENROLMENT"
    assert "ÉLÈVE01" in refused.text


def test_s24_a_pupil_of_another_school(school):
    pupils = make_class(school, 2)
    other = make_learner(make_organization(external_id="0990000Z"), birth_country_code="100")
    assert tick(school, [*pupils, other]).status_code == 403
    assert school.member.post(f"{LIST}/eleves", {"eleve": ["x"]}).status_code == 403
    assert school.session.candidates.count() == 0


def test_pupils_born_abroad_and_hand_written_lines(school):
    [abroad] = make_class(school, 1)
    abroad.birth_country_code, abroad.birth_city_code, abroad.birth_city = "350", "", "Casablanca"
    abroad.save()
    make_candidate(
        school.session,
        last_name="Eleve-00",
        first_name=abroad.first_name,
        birthdate=abroad.birthdate,
        billing_mode="",
    )
    assert tick(school, [abroad]).status_code == 302
    assert school.session.candidates.count() == 1
    school.session.candidates.all().delete()
    tick(school, [abroad])
    assert birth(school.session.candidates.get()) == ("MAROC", "99350", "", "Casablanca")


def test_the_list_of_pupils_asks_few_questions(school, django_assert_max_num_queries):
    make_class(school)
    school.member.get(f"{LIST}/eleves")
    with django_assert_max_num_queries(16):
        school.member.get(f"{LIST}/eleves")


def test_the_list_of_candidates_asks_few_questions_whatever_its_length(
    karim, enrolled_thirty, django_assert_max_num_queries
):
    with django_assert_max_num_queries(12):
        karim.get(LIST)


def test_other_centres_have_no_pupils_to_tick(karim, session):
    assert karim.get(f"{LIST}/eleves").status_code == 404
    assert karim.post(f"{LIST}/eleves", {"eleve": []}).status_code == 403
