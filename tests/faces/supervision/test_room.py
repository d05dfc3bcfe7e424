"""The live page: what it shows, what it sends every five seconds, and at what price."""

import datetime
import gzip
import json

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pix.apps.assessments.models import Assessment
from pix.apps.certification.actions import invigilating
from pix.apps.certification.actions.alerts import raise_alert
from pix.apps.certification.actions.running import continue_exam
from pix.apps.certification.actions.starting import start_certification
from pix.apps.certification.exam_errors import NotAuthorisedToStart
from pix.apps.certification.models import Candidate, LiveAlert, Presence, Session
from pix.common import time
from tests.faces.supervision.conftest import walk_in
from tests.factories.accounts import make_user
from tests.factories.exams import join, make_line, make_room, make_sitter, play

pytestmark = pytest.mark.django_db
ROOM = "/surveillance/salle"
STATE = f"{ROOM}/etat"
MORNING = datetime.datetime(2026, 11, 23, 8, 0, tzinfo=datetime.UTC)


@pytest.fixture
def session():
    return make_room()


def ask(client, mark=None):
    headers = {"x-watch": "1", "accept-encoding": "gzip"} | ({"if-none-match": mark} if mark else {})
    return client.get(STATE, headers=headers)


def read(answer):
    """What was sent, compressed or not."""
    packed = answer.get("Content-Encoding") == "gzip"
    return json.loads(gzip.decompress(answer.content) if packed else answer.content)


def test_the_page_names_everybody_and_who_waits(client, session, access):
    sitter = make_sitter(session, last_name="Haddad", first_name="Sirine", extra_time="0.33")
    make_line(session, last_name="Abadie", first_name="Louane", framework="CLEA")
    continue_exam(sitter.run)
    raise_alert(sitter.run, 0)
    page = client.get(ROOM).text
    for words in (
        "ABADIE Louane", "CléA", "HADDAD Sirine", "Signalement, question 1", "+33 %",
        f"session {session.pk}", session.access_code, "Répondre au signalement", "1 candidat vous attend",
        '<span data-count="present">1</span>/<span data-count="total">2</span>', "<title>(1) ",
    ):  # fmt: skip
        assert words in page.replace("\u00a0", " "), words


def test_search_and_filters_work_without_script(client, session, access):
    for last, first in (("Élan", "Zoé"), ("Le Gall", "Maïwenn"), ("Zola", "Abel")):
        make_line(session, last_name=last, first_name=first)

    def shown(query):
        page = client.get(f"{ROOM}{query}").text
        lines = page.split('<li class="line')[1:]
        return [one.split("data-panel>")[1].split("<")[0] for one in lines if " hidden>" not in one[:120]]

    assert shown("") == ["ÉLAN Zoé", "LE GALL Maïwenn", "ZOLA Abel"]
    assert shown("?nom=elan") == ["ÉLAN Zoé"]
    assert shown("?nom=gall") == ["LE GALL Maïwenn"]
    assert shown("?nom=z") == ["ÉLAN Zoé", "ZOLA Abel"]
    assert shown("?nom=la") == []
    assert shown("?voir=absents") == ["ÉLAN Zoé", "LE GALL Maïwenn", "ZOLA Abel"]
    assert shown("?voir=termines") == []


def fill_room(session, count):
    """Rows only: forty tests under way, five of them with something to say."""
    sitter = make_sitter(session)
    play(sitter, 3)
    model, presence = sitter.certification, Presence.objects.get(pk=sitter.certification.pk)
    names = ("Abadie", "Benali", "Carpentier", "Dubreuil", "Fontaine", "Guérin", "Jacquet", "Lemaire")
    for number in range(count - 1):
        line = make_line(session, last_name=f"{names[number % 8]} {chr(65 + number // 8)}", first_name="Lou")
        copy_test(model, presence, line, number)
    return sitter


def copy_test(model, presence, line, number):
    user = make_user(email=f"room{line.pk}@example.org")
    Candidate.objects.filter(pk=line.pk).update(user=user, reconciled_at=time.now())
    test = Assessment.objects.create(kind="CERTIFICATION", user=user, release_id=model.assessment.release_id)
    values = {field.attname: getattr(model, field.attname) for field in model._meta.concrete_fields}
    values |= {
        "id": None, "public_id": line.public_id, "candidate_id": line.pk, "user_id": user.pk,
        "assessment_id": test.pk, "verification_code": f"P-{number:08}", "last_name": line.last_name,
    }  # fmt: skip
    row = type(model).objects.create(**values)
    Presence.objects.create(certification=row, seen_at=presence.seen_at, is_visible=number % 9 != 0)
    if number % 10 == 0:
        LiveAlert.objects.create(
            certification=row, number=1, challenge="x", has_image=True, has_attachment=True
        )


def test_forty_candidates_cost_a_few_hundred_bytes(client, session, access):
    fill_room(session, 40)
    answer = ask(client)
    assert answer.status_code == 200
    assert len(read(answer)["rows"]) == 40
    assert answer.get("Content-Encoding") == "gzip"
    assert len(answer.content) <= 2048  # 2 kB, budget of the invigilator page
    again = ask(client, answer.headers["ETag"])
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("count", [2, 12])
def test_the_price_of_asking_is_the_same_whatever_the_room(client, session, access, count):
    fill_room(session, count)
    with CaptureQueriesContext(
        connection,
    ) as whole:
        answer = ask(client)
    with CaptureQueriesContext(connection) as unchanged:
        again = ask(client, answer.headers["ETag"])
    assert (len(whole), len(unchanged)) == (2, 1), [q["sql"][:90] for q in whole.captured_queries]
    assert again.status_code == 304


def test_nothing_is_read_while_nothing_changed_then_everything(client, session, access):
    with time_machine.travel(MORNING, tick=False) as clock:
        access = walk_in(client, session)
        sitter = make_sitter(session)
        mark = ask(client).headers["ETag"]
        clock.shift(datetime.timedelta(seconds=5))
        assert ask(client, mark).status_code == 304
        invigilating.push_ends(access, 5, known=0)
        changed = ask(client, mark)
        assert changed.status_code == 200
        clock.shift(datetime.timedelta(seconds=16))
        with CaptureQueriesContext(connection) as queries:
            same = ask(client, changed.headers["ETag"])
        assert (same.status_code, len(queries)) == (304, 2)
        assert same.headers["ETag"] != changed.headers["ETag"]
        clock.shift(datetime.timedelta(seconds=30))
        silent = ask(client, same.headers["ETag"])
        assert silent.status_code == 200
        assert read(silent)["rows"] == [
            ["offline", "Hors ligne depuis", int(sitter.certification.started_at.timestamp())]
        ]


def test_the_warning_comes_ten_minutes_before_the_own_end(client, session):
    with time_machine.travel(MORNING, tick=False) as clock:
        walk_in(client, session)
        make_sitter(session)
        for minutes, state in ((94, "started"), (96, "near"), (106, "overdue")):
            clock.move_to(MORNING + datetime.timedelta(minutes=minutes))
            Presence.objects.update(seen_at=time.now())
            assert read(ask(client))["rows"][0][0] == state
        assert read(ask(client))["heading"] == "1 candidat vous attend"


def test_a_candidate_added_during_the_exam_changes_the_list(client, session, access):
    first = read(ask(client))["list"]
    make_line(session)
    assert read(ask(client))["list"] != first


def test_a_session_finalised_meanwhile_is_told(client, session, access):
    mark = ask(client).headers["ETag"]
    Session.objects.update(finalized_at=time.now(), change_count=99)
    answer = ask(client, mark)
    assert (answer.status_code, read(answer)["open"]) == (200, False)


def test_s37_both_pages_read_the_same(client, session, access):
    line = make_line(session)
    second = Client()
    walk_in(second, session)
    marks = [ask(one).headers["ETag"] for one in (client, second)]
    for one, name in ((client, "present"), (second, "present"), (second, "absent")):
        answer = one.post(f"{ROOM}/presence", {name: line.public_id}, headers={"x-watch": "1"})
        assert answer.status_code == 200
    for one, mark in zip((client, second), marks, strict=True):
        state = ask(one, mark)
        assert state.status_code == 304 or read(state)["rows"][0][0] == "absent"
    assert not Candidate.objects.get().is_authorized


def test_whoever_waits_at_the_door_is_shown_with_the_others(client, session, access):
    sitters = [join(make_line(session)) for _ in range(2)]
    for sitter in sitters:
        with pytest.raises(NotAuthorisedToStart):
            start_certification(sitter.user.pk, session.pk, session.access_code)
    state = read(ask(client))
    assert [row[0] for row in state["rows"]] == ["waiting", "waiting"]
    assert state["calling"] == 2
    assert state["queue"].count("<li") == 1
    assert "2 candidats attendent à la porte" in state["queue"]
