"""Papers to take away, the calendar and the figures of a centre."""

import datetime

import pytest

from pix.apps.centres.enums import CentreType
from pix.apps.certification.models import IssueReport
from pix.apps.journal.models import Entry
from pix.common import time
from tests.faces.certif.conftest import logged
from tests.factories.centres import make_candidate, make_centre, make_centre_member, make_session
from tests.factories.exams import enter, join, make_exam_version, make_line
from tests.factories.organizations import make_learner, make_organization

pytestmark = pytest.mark.django_db
PAGES = "/certif/sessions/10001"


@pytest.mark.parametrize(
    ("page", "name", "beginning"),
    [
        ("/emargement", "feuille-emargement-session-10001.pdf", b"%PDF"),
        ("/kit", "kit-surveillant-10001.pdf", b"%PDF"),
        ("/convocations", "convocations-session-10001.pdf", b"%PDF"),
        ("/convocation-texte", "convocation-session-10001.txt", "Certification des compétences".encode()),
        ("/candidats/liste", "liste-candidats-session-10001.ods", b"PK"),
    ],
)
def test_papers_of_a_session(karim, session, page, name, beginning):
    make_candidate(session)
    answer = karim.get(PAGES + page)
    assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
    assert answer.content.startswith(beginning)


@pytest.mark.parametrize("name", ["incident", "fraude"])
def test_blank_reports(karim, name):
    answer = karim.get(f"/certif/papiers/{name}")
    assert (answer["Content-Type"], answer.content[:4]) == ("application/pdf", b"%PDF")


def test_papers_of_nobody(karim, session):
    assert karim.get(f"{PAGES}/emargement").status_code == 404
    assert karim.get(f"{PAGES}/convocations").status_code == 302


def test_who_takes_a_list_away_is_noted(karim, centre, session):
    make_candidate(session)
    for page in ("/emargement", "/convocations", "/candidats/liste", "/candidats"):
        karim.get(PAGES + page)
    rows = Entry.objects.filter(action="candidate.read", target="session:10001").order_by("id")
    assert [(row.actor_id, row.data["what"]) for row in rows] == [
        (centre.karim.pk, what) for what in ("attendance_sheet", "convocations", "sheet", "list")
    ]


def test_the_text_of_a_convocation_tells_no_secret(karim, session):
    make_candidate(session, extra_time="0.33")
    text = karim.get(f"{PAGES}/convocation-texte").content.decode()
    assert "mardi 16 mars 2027" in text
    assert "Soyez là à 08:40" in text
    assert "numéro est 10001" in text
    assert "temps majoré" in text
    assert not any(secret in text for secret in (session.access_code, "R4C7X", "Aubert", "2008"))


def test_convocations_of_one_class():
    school = make_organization(external_id="0991234X")
    centre = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    session = make_session(centre, pk=10001)
    for rank, division in enumerate(("3A", "3B")):
        learner = make_learner(school, division=division, last_name=f"N{rank}")
        make_candidate(session, learner=learner, last_name=f"N{rank}", billing_mode="")
    member = logged(make_centre_member(centre).user)
    whole = member.get(f"{PAGES}/convocations").content
    assert member.get(f"{PAGES}/convocations?classe=3A").content != whole
    assert member.get(f"{PAGES}/convocations?classe=9Z").status_code == 302
    assert "<option>3A</option>" in member.get(f"{PAGES}/candidats").text


def test_the_figures_of_a_year(claire, centre):
    make_exam_version("open")
    past = make_session(centre, date=datetime.date(2025, 11, 4))
    sitters = [enter(join(make_line(past))) for _one in range(3)]
    make_line(past)
    for minutes, sitter in zip((80, 100), sitters, strict=False):
        row = sitter.certification
        row.completed_at = row.started_at + datetime.timedelta(minutes=minutes)
        row.save()
    report = {"certification": sitters[0].certification, "category": "FRAUD"}
    IssueReport.objects.create(**report)
    future = make_session(centre, date=time.now().date() + datetime.timedelta(days=900))
    make_candidate(future)
    page = claire.get("/certif/statistiques")
    by_year = {year["name"]: year for year in page.context["years"]}
    assert [value for _label, value in by_year["2025-2026"]["figures"]] == [
        1,
        4,
        3,
        1,
        "67\u00a0%",
        "90\u00a0min",
    ]
    assert by_year["2025-2026"]["incidents"] == [{"code": "C6", "count": 1}]
    other = next(one for name, one in by_year.items() if name != "2025-2026")
    assert [value for _label, value in other["figures"]] == [1, 1, 0, 0, "–", "–"]
    assert not any(sitter.candidate.last_name in page.text for sitter in sitters)


def test_the_calendar_names_the_sessions_outside(settings, tmp_path):
    own = tmp_path / "windows.yaml"
    day = time.now().date() + datetime.timedelta(days=3)
    first = day.year if day.month >= 9 else day.year - 1
    far = day + datetime.timedelta(days=1)
    own.write_text(f"- {{year: '{first}-{first + 1}', public: 3e, from: {far}, to: {far}}}")
    settings.EXAM_WINDOWS_FILE = str(own)
    school = make_centre(type=CentreType.SCO, external_id="0991234X", habilitations=[])
    outside, _inside = make_session(school, date=day), make_session(school, date=far)
    page = logged(make_centre_member(school).user).get("/certif/calendrier")
    assert page.context["outside"] == [{"number": outside.pk, "day": day}]
    training = make_centre(name="PRO")
    make_session(training, date=day)
    assert logged(make_centre_member(training).user).get("/certif/calendrier").context["outside"] == []
