"""Every address of the site × everybody: nothing of somebody else is shown nor changed, nothing breaks.

Faces have their own tables of statuses besides (`tests/faces/*/test_access.py`); here are all of them.
"""

from collections.abc import Iterator
from http.cookies import SimpleCookie

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from pix.apps.certification.actions.entering import enter_session
from pix.apps.organizations.enums import Role
from pix.faces.supervision.access import ACCESS_COOKIE
from tests.factories.accounts import make_user
from tests.factories.centres import make_centre_member
from tests.factories.exams import make_room
from tests.factories.organizations import make_importing_organization, make_member
from tests.sweep.access import ACCESS, AUTHOR, CENTRE, EVERYBODY, INVIGILATOR, MEMBER, PERSON, PROGRAM, STAFF
from tests.sweep.addresses import ADDRESSES
from tests.sweep.world import MARK, World, make_world, signed_in, snapshot, visitor

pytestmark = pytest.mark.django_db
DOORS = ("/connexion", "/surveillance")
REFUSED = {401, 403, 404, 405}
WRITES = ("INSERT", "UPDATE", "DELETE")
# These answer to more than a name: a choice that is posted, a file, what somebody has just done, a setting of
# the school. Their faces test what they answer then; here, that nobody else gets anything of them.
AFTER_SOMETHING = {
    "app:recover_confirm",
    "app:recover_address",
    "app:account_email_code",
    "app:account_email_resend",
    "app:attachment",
    "app:account_language",
    "app:account_sessions_close",
    "app:exam_begin",
    "app:exam_note_state",
    "app:exam_proof",
    "app:exam_file",
    "orga:certification_results",
    "orga:certification_certificates",
    "orga:campaigns_delete",
    "orga:learners_delete",
    "orga:logins_given",
    "orga:login_cards",
    "orga:login_table",
    "orga:learner_number",
    "orga:import_template",
    "orga:member_role",
    "certif:member_role",
    "certif:mass_import_confirm",
    "certif:clea",
    "certif:candidates_import",
    "certif:pupils",
    "certif:candidate_accessibility",
    "certif:rehearsal",
    "certif:rehearsal_lines",
    "certif:rehearsal_close",
    "supervision:presence",
}

# The title of a course is for whoever holds its code, which these addresses are made of.
SHOWN_BY_A_CODE = {"app:campaign", "app:campaign_landing", "app:campaign_access", "app:join_school"}


def test_every_address_has_a_line_of_access():
    """A new address? Say in tests/sweep/access.py who may open it, in world.py what it names."""
    assert set(ADDRESSES) ^ set(ACCESS) == set()


@pytest.fixture
def world(settings, tmp_path) -> World:
    settings.MEDIA_ROOT = tmp_path
    settings.EDITOR_IS_OPEN = False
    made = make_world()
    lacking = [name for name, taken in ADDRESSES.items() if set(made.kwargs.get(name, {})) != set(taken)]
    assert lacking == [], "what is named in these addresses is not in tests/sweep/world.py"
    return made


def address_of(world: World, name: str) -> str:
    return reverse(name, kwargs=world.kwargs.get(name, {}))


class Reply:
    """What a request got and whether it wrote. The request itself is undone."""

    def __init__(self, world: World, client: Client, method: str, name: str) -> None:
        cookies = client.cookies.output()
        self.writes: list[str] = []
        self.changed: list[str] = []
        client.raise_request_exception = False
        with transaction.atomic():
            with connection.execute_wrapper(self.watch):
                response = getattr(client, method)(address_of(world, name))
                self.body = body_of(response)
            if self.writes:
                self.changed = changes_in(world)
            transaction.set_rollback(True)
        client.cookies = SimpleCookie(cookies.replace("Set-Cookie: ", ""))
        self.status = response.status_code
        self.headers = response.headers
        self.location = response.headers.get("Location", "")

    def watch(self, execute, sql, params, many, context):
        if sql.lstrip().upper().startswith(WRITES):
            self.writes.append(sql)
        return execute(sql, params, many, context)

    @property
    def is_refused(self) -> bool:
        return self.status in REFUSED or (self.status in {302, 303} and self.location.startswith(DOORS))

    def __repr__(self) -> str:
        return f"{self.status} {self.location} {self.changed}"


def body_of(response) -> str:
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return content.decode("utf-8", "replace").casefold()


def changes_in(world: World) -> list[str]:
    """The tables whose rows of this world are not as they were; rows added beside them do not count."""
    now = snapshot()
    return [
        table for table, rows in world.rows.items() if not set(map(repr, rows)) <= set(map(repr, now[table]))
    ]


def requests(world: World, client: Client, names) -> Iterator[tuple[str, Reply]]:
    for name in names:
        for method in ("get", "post"):
            yield f"{method} {name}", Reply(world, client, method, name)


def test_a_visitor_is_shown_what_is_public_and_nothing_else(world):
    wrong = []
    for said, reply in requests(world, Client(), ADDRESSES):
        name = said.partition(" ")[2]
        shows = MARK.casefold() in reply.body and name not in SHOWN_BY_A_CODE
        is_open = ACCESS[name] == EVERYBODY
        if reply.status >= 500 or shows or reply.changed or not (is_open or reply.is_refused):
            wrong.append(f"{said}: {reply}{' shows it' * shows}")
    assert wrong == []


STRANGERS = ["a learner", "the administrator of another school", "another centre", "another invigilator"]


def stranger(who: str) -> Client:
    if who == "another invigilator":
        session, client = make_room(), Client()
        entered = enter_session(str(session.pk), session.invigilator_password, "Autre", visitor())
        client.cookies[ACCESS_COOKIE] = entered.token
        return client
    user = make_user(first_name="Autre", last_name="Personne")
    if who == "the administrator of another school":
        make_member(make_importing_organization("siecle"), Role.ADMIN, user)
    elif who == "another centre":
        make_centre_member(make_room().centre, user=user)
    return signed_in(user)


SPACES = {
    "a learner": {MEMBER, CENTRE, INVIGILATOR, AUTHOR, PROGRAM, STAFF},
    "the administrator of another school": {CENTRE, INVIGILATOR, AUTHOR, PROGRAM, STAFF},
    "another centre": {MEMBER, INVIGILATOR, AUTHOR, PROGRAM, STAFF},
    "another invigilator": {PERSON, MEMBER, CENTRE, AUTHOR, PROGRAM, STAFF},
}


@pytest.mark.parametrize("who", STRANGERS)
def test_a_stranger_sees_and_changes_nothing_of_it(world, who):
    """And the spaces of others are closed to them, whatever is named."""
    client, wrong = stranger(who), []
    for said, reply in requests(world, client, ADDRESSES):
        name = said.partition(" ")[2]
        shows = MARK.casefold() in reply.body and name not in SHOWN_BY_A_CODE
        gets_in = ACCESS[name] in SPACES[who] and not reply.is_refused
        if reply.status >= 500 or shows or reply.changed or gets_in:
            wrong.append(f"{said}: {reply}{' shows it' * shows}")
    assert wrong == []


HEADERS = {"Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy"}


def weaknesses(reply: Reply) -> list[str]:
    """What is missing around a reply that came from a page."""
    missing = sorted(HEADERS - set(reply.headers))
    if "'unsafe" in reply.headers.get("Content-Security-Policy", ""):
        missing.append("a strict policy")
    caching = reply.headers.get("Cache-Control", "")
    if MARK.casefold() in reply.body and not ("no-store" in caching or "private" in caching):
        missing.append("Cache-Control: what is personal must not stay in a proxy")
    return missing


def test_those_to_whom_it_belongs_get_in(world):
    """Else the refusals above would prove nothing: what the addresses name would not exist.

    What they are shown bears the headers that protect it.
    """
    owners = {
        PERSON: "person",
        MEMBER: "member",
        CENTRE: "centre",
        INVIGILATOR: "invigilator",
        STAFF: "staff",
    }
    wrong = []
    for name, space in ACCESS.items():
        if space not in owners or name in AFTER_SOMETHING:
            continue
        who = "candidate" if name.startswith("app:exam_") else owners[space]
        replies = [reply for _said, reply in requests(world, world.clients[who], [name])]
        bare = [weaknesses(reply) for reply in replies if weaknesses(reply)]
        if bare:
            wrong.append(f"{name}: without {bare}")
        if all(reply.is_refused or reply.status >= 500 for reply in replies):
            wrong.append(f"{name}: {replies}")
    assert wrong == []
