"""A computer before the day: its code, its checks, its file, its questions."""

import io
import uuid

import pytest
from python_calamine import CalamineWorkbook

from pix.apps.certification.actions import rehearsing
from pix.apps.certification.models import RehearsedComputer
from pix.apps.certification.queries.rehearsals import computers_of, line_of_computer
from pix.core.exam.rehearsing import WEIGHT, Check, CheckState
from tests.factories.centres import make_centre, make_centre_member

pytestmark = pytest.mark.django_db
DOOR = "/repetition"
CHECK = f"{DOOR}/verification"


@pytest.fixture
def rehearsal():
    centre = make_centre()
    return rehearsing.open_rehearsal(centre, "Salle 104", "no", make_centre_member(centre).user)


@pytest.fixture
def computer(client, rehearsal):
    answer = client.post(DOOR, {"code": rehearsal.code.lower(), "name": " PC  07 "})
    assert answer.headers["Location"] == DOOR
    return RehearsedComputer.objects.get()


def state_of(computer, check):
    computer.refresh_from_db()
    return line_of_computer(computer).states[check]


def test_a_computer_types_the_code_and_has_its_line(client, rehearsal, computer):
    assert (computer.name, computer.rehearsal) == ("PC 07", rehearsal)
    cookie = client.cookies["repetition"]
    assert (cookie["path"], cookie["httponly"]) == (DOOR, True)
    assert cookie.value not in computer.token_hash
    page = client.get(DOOR)
    assert page.text.count("data-check=") == len(Check) - 1
    assert [line.row for line in computers_of(rehearsal)] == [computer]


@pytest.mark.parametrize(
    ("code", "name", "status"), [("", "PC", 422), ("BCDF23", "", 422), ("BCDF23", "PC", 404)]
)
def test_what_cannot_be_joined(client, rehearsal, code, name, status):
    assert client.post(DOOR, {"code": code, "name": name}).status_code == status
    assert RehearsedComputer.objects.count() == 0


def test_a_name_is_taken_once_and_a_closed_rehearsal_takes_nobody(client, rehearsal, computer):
    other = type(client)()
    assert other.post(DOOR, {"code": rehearsal.code, "name": "PC 07"}).status_code == 404
    assert "a déjà ce nom" in other.post(DOOR, {"code": rehearsal.code, "name": "PC 07"}).text
    rehearsing.close_rehearsal(rehearsal, rehearsal.created_by)
    assert other.post(DOOR, {"code": rehearsal.code, "name": "PC 08"}).status_code == 404
    assert "Tester ce poste" in client.get(DOOR).text  # the door again
    assert client.post(CHECK, {"check": "sound", "heard": "yes"}).status_code == 404


def test_codes_are_not_guessed(client, rehearsal, settings):
    settings.REHEARSAL_PER_MINUTE_AND_ADDRESS = 3
    answers = [client.post(DOOR, {"code": "BCDF22", "name": "PC"}).status_code for _ in range(4)]
    assert answers == [404, 404, 404, 429]


def test_each_check_is_judged_by_the_server(client, computer):
    for sent, check, state in (
        ({"check": "browser"}, Check.BROWSER, CheckState.OK),
        ({"check": "browser", "missing": ["dialog"]}, Check.BROWSER, CheckState.FAILED),
        ({"check": "network", "milliseconds": "900", "received": WEIGHT}, Check.NETWORK, CheckState.OK),
        (
            {"check": "network", "milliseconds": "4100", "received": WEIGHT}, Check.NETWORK,
            CheckState.DOUBTFUL,
        ),
        ({"check": "network", "milliseconds": "x", "received": "-1"}, Check.NETWORK, CheckState.FAILED),
        ({"check": "sound", "heard": "yes"}, Check.SOUND, CheckState.OK),
        ({"check": "sound", "heard": "no"}, Check.SOUND, CheckState.FAILED),
        ({"check": "file", "word": "nothing of it"}, Check.FILE, CheckState.FAILED),
    ):  # fmt: skip
        assert client.post(CHECK, sent).status_code == 302
        assert state_of(computer, check) is state, sent
    for unknown in ("questions", "", "other"):
        assert client.post(CHECK, {"check": unknown}).status_code == 404


def test_the_file_opens_and_its_word_is_recognised(client, computer):
    content = client.get(f"{DOOR}/fichier").content
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).to_python()
    client.post(CHECK, {"check": "file", "word": f" {rows[0][1].upper()} "})
    assert state_of(computer, Check.FILE) is CheckState.OK


def test_the_weight_cannot_be_made_smaller(client, computer):
    answer = client.get(f"{DOOR}/poids", headers={"accept-encoding": "gzip"})
    assert len(answer.content) == WEIGHT
    assert answer.get("Content-Encoding") is None


def test_an_answer_sent_again_is_kept_once(client, computer):
    answer = uuid.uuid4()
    states = []
    for _ in range(2):
        client.post(CHECK, {"check": "outbox", "answer": answer})
        states.append(state_of(computer, Check.OUTBOX))
    assert states == [CheckState.WAITING, CheckState.OK]
    client.post(CHECK, {"check": "outbox", "answer": uuid.uuid4()})
    assert state_of(computer, Check.OUTBOX) is CheckState.FAILED
    assert client.post(CHECK, {"check": "outbox", "answer": "x"}).status_code == 404


def test_five_ordinary_questions_then_ready(client, computer):
    page = client.get(f"/assessments/{computer.assessment.public_id}/resume", follow=True)
    for _ in range(5):
        address = page.redirect_chain[-1][0] if page.redirect_chain else page.request["PATH_INFO"]
        assert page.status_code == 200, address
        page = client.post(
            page.request["PATH_INFO"], {"skip": "1", "answer_id": str(uuid.uuid4())}, follow=True
        )
        if "correction" in page.request["PATH_INFO"] or "checkpoint" in page.request["PATH_INFO"]:
            page = client.get(f"/assessments/{computer.assessment.public_id}/resume", follow=True)
    assert state_of(computer, Check.QUESTIONS) is CheckState.OK
    for sent in (
        {"check": "browser"}, {"check": "network", "milliseconds": "900", "received": WEIGHT},
        {"check": "sound", "heard": "yes"}, {"check": "file", "word": rehearsing.word_of(computer)},
        *[{"check": "outbox", "answer": computer.public_id}] * 2,
    ):  # fmt: skip
        client.post(CHECK, sent)
    assert line_of_computer(computer).whole is CheckState.OK
    assert "Ce poste est prêt" in client.get(DOOR).text


def test_nobody_checks_without_the_code(client, rehearsal):
    for address in (f"{DOOR}/poids", f"{DOOR}/fichier"):
        assert client.get(address).status_code == 404
    assert client.post(CHECK, {"check": "sound", "heard": "yes"}).status_code == 404


def test_the_secured_browser_only_when_asked_for(client, rehearsal):
    rehearsal.secured_browser = "required"
    rehearsal.save()
    client.post(DOOR, {"code": rehearsal.code, "name": "PC 09"})
    computer = RehearsedComputer.objects.get()
    client.post(CHECK, {"check": "secured"})
    assert state_of(computer, Check.SECURED) is CheckState.FAILED
    client.post(CHECK, {"check": "secured"}, headers={"user-agent": "Mozilla/5.0 SEB/3.9"})
    assert state_of(computer, Check.SECURED) is CheckState.OK
