"""Every address × everybody: nobody enters a space that is not theirs, nothing of another school is found."""

import uuid

import pytest
from django.urls import get_resolver, reverse

from pix.apps.accounts.models import User
from pix.apps.organizations import actions
from pix.apps.organizations.enums import Role
from pix.apps.organizations.models import Invitation, Membership
from pix.common import time
from tests.factories.accounts import make_user
from tests.factories.organizations import import_sample, make_importing_organization, make_member

pytestmark = pytest.mark.django_db

# name: (method, status for a teacher, an administrator, an administrator of another school)
ADDRESSES = {
    "home": ("get", 200, 200, 200),
    "learners": ("get", 200, 200, 200),
    "team": ("get", 200, 200, 200),
    "leave": ("get", 200, 200, 200),
    "imports": ("get", 403, 200, 200),
    "import_template": ("get", 403, 404, 404),
    "invitations": ("get", 403, 200, 200),
    "import_progress": ("get", 403, 200, 404),
    "member_remove": ("get", 403, 200, 404),
    "member_role": ("post", 403, 302, 404),
    "invitation_resend": ("post", 403, 302, 404),
    "invitation_cancel": ("post", 403, 302, 404),
    "switch": ("post", 302, 302, 404),
    "certifications": ("get", 403, 200, 200),
    "certification_results": ("get", 403, 404, 404),
    "certification_certificates": ("get", 403, 404, 404),
    "attestations": ("get", 403, 200, 200),
    "attestations_file": ("get", 403, 302, 302),
    "board": ("get", 200, 200, 200),
    "board_slips": ("get", 200, 200, 200),
    "board_export": ("get", 200, 200, 200),
    "board_remind": ("post", 302, 302, 302),
    "terms": ("get", 302, 302, 302),
    "learners_export": ("get", 200, 200, 200),
    "learners_certifiability": ("post", 302, 302, 302),
    "learners_delete": ("post", 403, 403, 403),
    "logins": ("post", 302, 302, 302),
    "login_batch": ("post", 422, 422, 422),
    "logins_given": ("post", 403, 403, 403),
    "login_cards": ("post", 403, 403, 403),
    "login_table": ("post", 403, 403, 403),
    "learner": ("get", 200, 200, 404),
    "learner_access": ("get", 200, 200, 404),
    "learner_open_account": ("post", 200, 200, 404),
    "learner_password": ("post", 200, 200, 404),
    "learner_username": ("post", 200, 200, 404),
    "learner_unblock": ("post", 302, 302, 404),
    "learner_certifiability": ("post", 302, 302, 404),
    "learner_link": ("get", 409, 409, 404),
    "learner_unlink": ("get", 403, 200, 404),
    "learner_number": ("get", 403, 404, 404),
}
OF_LINKED = {"learner_password", "learner_username", "learner_unblock", "learner_unlink"}


@pytest.fixture
def addresses(college) -> dict[str, str]:
    """What is named in each address is of `college`."""
    job = import_sample(college, "siecle/ElevesSansAdresses.xml")
    [invitation] = actions.invite(college, "lea@example.org", by=None)
    linked, pupil = college.learners.order_by("pk")[:2]
    linked.user, linked.linked_at = make_user(username=None), time.now()
    linked.save()
    learners = {name: pupil.public_id for name in ADDRESSES if name.startswith("learner_")}
    named = {
        **learners,
        **dict.fromkeys(OF_LINKED, linked.public_id),
        "learner": pupil.public_id,
        "import_progress": job.public_id,
        "member_remove": college.teacher.public_id,
        "member_role": college.teacher.public_id,
        "invitation_resend": invitation.public_id,
        "invitation_cancel": invitation.public_id,
        "switch": college.public_id,
    }
    return {name: reverse(f"orga:{name}", args=[named[name]] if name in named else []) for name in ADDRESSES}


def ask(client, addresses, name):
    data = {"role": "MEMBER"} if name == "member_role" else {}
    return getattr(client, ADDRESSES[name][0])(addresses[name], data)


def test_every_address_is_in_the_table():
    """Those of courses have their own table, `test_campaign_access`."""
    names = names_in("pix.faces.orga.urls") - names_in("pix.faces.orga.campaign_urls")
    assert names == {*ADDRESSES, "join", "activation"}


def names_in(module: str) -> set[str]:
    return {key for key in get_resolver(module).reverse_dict if isinstance(key, str)}


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_visitor_is_asked_to_log_in(client, addresses, name):
    response = ask(client, addresses, name)
    assert (response.status_code, response.url.partition("?")[0]) == (302, "/connexion")


@pytest.mark.parametrize("name", ADDRESSES)
def test_who_has_no_membership_is_told_what_to_do(client, addresses, name):
    client.force_login(make_user())
    response = ask(client, addresses, name)
    assert response.status_code == 403
    assert "Vous n’avez pas encore d’espace ici" in response.text


@pytest.mark.parametrize("name", ADDRESSES)
def test_a_member_removed_enters_no_more(client, college, addresses, name):
    gone = make_member(college).user
    actions.remove_member(college, gone, by=None)
    client.force_login(gone)
    assert ask(client, addresses, name).status_code == 403


@pytest.mark.parametrize("name", ADDRESSES)
def test_teacher(teacher, addresses, name):
    assert ask(teacher, addresses, name).status_code == ADDRESSES[name][1]


@pytest.mark.parametrize("name", ADDRESSES)
def test_administrator(admin, addresses, name):
    assert ask(admin, addresses, name).status_code == ADDRESSES[name][2]


@pytest.mark.parametrize("name", ADDRESSES)
def test_administrator_of_another_school(client, college, addresses, name):
    before = everything(college)
    other = make_importing_organization("siecle")
    client.force_login(make_member(other).user)
    response = ask(client, addresses, name)
    assert response.status_code == ADDRESSES[name][3]
    assert b"CORCELLAND" not in response.getvalue()
    assert everything(college) == before


@pytest.mark.parametrize(
    "name", ["imports", "invitations", "member_remove", "learner_unlink", "learner_number"]
)
def test_a_teacher_changes_nothing(teacher, college, addresses, name):
    before = everything(college)
    assert teacher.post(addresses[name], {"addresses": "a@example.org", "role": "ADMIN"}).status_code == 403
    assert everything(college) == before


def test_a_removal_of_another_school_changes_nothing(client, college, addresses):
    before = everything(college)
    client.force_login(make_member(make_importing_organization("siecle")).user)
    assert client.post(addresses["member_remove"]).status_code == 404
    assert everything(college) == before


@pytest.mark.parametrize("name", ["learner_link", "learner_unlink", "learner_number"])
def test_a_form_of_another_school_changes_nothing(client, college, addresses, name):
    before = everything(college)
    client.force_login(make_member(make_importing_organization("siecle")).user)
    assert client.post(addresses[name], {"checked": "on", "number": "A1"}).status_code == 404
    assert everything(college) == before


@pytest.mark.parametrize("name", sorted(set(ADDRESSES) - {"terms"}))
def test_until_the_terms_are_accepted_every_page_leads_to_them(client, college, addresses, name):
    newcomer = make_user()
    actions.add_member(college, newcomer, Role.ADMIN, by=None)
    client.force_login(newcomer)
    before = everything(college)
    response = ask(client, addresses, name)
    assert (response.status_code, response.url.partition("?")[0]) == (302, "/orga/cgu")
    assert everything(college) == before


@pytest.mark.parametrize("name", ["import_progress", "member_remove", "learner", "learner_access"])
def test_an_identifier_of_nobody_is_not_found(admin, name):
    assert admin.get(reverse(f"orga:{name}", args=[uuid.uuid4()])).status_code == 404


def test_a_teacher_is_told_whom_to_ask(teacher):
    page = teacher.get("/orga/importer")
    assert "Maëlle Rivoal" in page.text


def everything(college):
    return (
        list(Membership.objects.filter(organization=college).values_list().order_by("pk")),
        list(Invitation.objects.filter(organization=college).values_list().order_by("pk")),
        college.imports.count(),
        list(college.learners.values_list().order_by("pk")),
        list(User.objects.filter(learners__organization=college).values_list("pk", "password", "username")),
    )
