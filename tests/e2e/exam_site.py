"""A session on a running site, made behind its back: who sits, who is let in, what was stored."""

import json
import sqlite3
import subprocess
import sys

from attrs import frozen
from playwright.sync_api import Page, expect

from pix.core.items.variant import Variant
from tests.e2e.learner import PASSWORD, fill, shipped_release
from tests.e2e.site import Site
from tests.factories.answers import right_fields

MAKE_ROOM = """
import json, sys, django; django.setup()
from tests.factories.accounts import make_user
from tests.factories.centres import make_centre, make_session
from tests.factories.exams import make_certifiable, make_line
columns, line = json.loads(sys.argv[1])
session = make_session(make_centre(), **columns)
candidate = make_line(session, **line)
user = make_certifiable(make_user(email=f"zoe{candidate.pk}@exemple.test", password=line_password), pix=17)
print(json.dumps([session.pk, session.access_code, candidate.pk, user.email]))
"""
RUN = """
import json, sys, django; django.setup()
from tests.factories.exams import authorise
from pix.apps.certification.models import *
{}
"""


@frozen
class Room:
    site: Site
    session: int
    code: str
    candidate: int
    email: str
    first_name: str
    last_name: str

    def authorise(self) -> None:
        run_inside(self.site, RUN.format(f"authorise(Candidate.objects.get(pk={self.candidate}))"))

    def do(self, statements: str) -> None:
        run_inside(self.site, RUN.format(statements))

    def read(self, statement: str) -> list[tuple]:
        with sqlite3.connect(f"file:{self.site.home / 'site.sqlite3'}?mode=ro", uri=True, timeout=20) as base:
            return base.execute(statement, [self.candidate]).fetchall()

    def answers(self) -> list[tuple]:
        """(number, challenge, value, result) of the questions that count."""
        return self.read(
            "SELECT q.number, q.challenge, q.value, q.result FROM assessments_question q "
            "JOIN certification_certification c ON c.assessment_id = q.assessment_id "
            "WHERE c.candidate_id = ? AND NOT q.is_replaced ORDER BY q.number"
        )

    def credited(self) -> int:
        rows = self.read("SELECT credited_seconds FROM certification_certification WHERE candidate_id = ?")
        return rows[0][0]

    def pending_variant(self) -> Variant:
        return shipped_release().variant(self.answers()[-1][1])


def run_inside(site: Site, program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        env=site.environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def make_room(site: Site, line: dict[str, object] | None = None, **columns: object) -> Room:
    """A session of its own with one candidate, Zoé Cœur, whose account is certifiable."""
    given = {"last_name": "Cœur", "first_name": "Zoé", **(line or {})}
    program = MAKE_ROOM.replace("line_password", repr(PASSWORD))
    made = run_inside(site, program, json.dumps([{"access_code": next_code(), **columns}, given]))
    session, code, candidate, email = json.loads(made.splitlines()[-1])
    return Room(site, session, code, candidate, email, given["first_name"], given["last_name"])


_made: list[str] = []


def next_code() -> str:
    """Every process makes its own: those of the factories would meet."""
    letters = "BCDFGHJKMPQRTVWXY"
    _made.append(f"{letters[len(_made) // 17]}{letters[len(_made) % 17]}XY97")
    return _made[-1]


def log_in(page: Page, room: Room) -> None:
    page.goto(f"{room.site.url}/connexion")
    page.locator("input[name=login]").fill(room.email)
    page.locator("input[type=password]").fill(PASSWORD)
    page.get_by_test_id("login-submit").click()
    expect(page).to_have_url(f"{room.site.url}/accueil")


def join(page: Page, room: Room) -> None:
    """From the page of certification to the access code; the instructions are read the first time."""
    page.goto(f"{room.site.url}/certifications")
    page.get_by_test_id("exam-join").click()
    page.locator("input[name=number]").fill(str(room.session))
    page.locator("input[name=first_name]").fill("ZOE")
    page.locator("input[name=last_name]").fill("coeur")
    for part, value in (("day", "29"), ("month", "2"), ("year", "2008")):
        page.locator(f"[name=birthdate_{part}]").fill(value)
    page.get_by_test_id("exam-join-submit").click()
    page.wait_for_load_state()
    if page.get_by_test_id("exam-instructions").count():
        for _ in range(4):
            page.get_by_test_id("exam-instructions-next").click()
        page.locator("input[name=accepted]").check()
        page.get_by_test_id("exam-instructions-done").click()
    expect(page.get_by_test_id("exam-start-submit")).to_be_visible()


def type_code(page: Page, room: Room) -> None:
    page.locator("input[name=access_code]").fill(room.code.lower())
    page.get_by_test_id("exam-start-submit").click()


def be_ready(page: Page) -> None:
    """Questions from memory, or timed, begin with a button."""
    ready = page.get_by_test_id("challenge-start")
    answerable = page.locator("[data-testid=challenge-skip], [data-testid=challenge-continue]")
    expect(ready.or_(answerable.first)).to_be_visible()
    if ready.count():
        ready.click()
        expect(answerable.first).to_be_visible()


def prepare_answer(page: Page, room: Room) -> str:
    """Fills the right answer in; returns the button that sends it."""
    be_ready(page)
    fields = right_fields(room.pending_variant())
    if not fields or "state" in fields:
        return "challenge-skip"
    fill(page, fields)
    return "challenge-validate"


def answer(page: Page, room: Room) -> None:
    button = prepare_answer(page, room)
    before = page.url
    page.get_by_test_id(button).click()
    expect(page).not_to_have_url(before)
