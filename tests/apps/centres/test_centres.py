"""Centres: what ties them to a school, what their teams may do, and what the journal keeps of it."""

import datetime
import io
import json

import pytest
from django.core.management import CommandError, call_command

from pix.apps.accounts.models import User
from pix.apps.centres import actions, errors, queries, rules
from pix.apps.centres.enums import CentreType, Role
from pix.apps.centres.models import Centre, CentreMembership
from pix.apps.centres.windows import exam_windows, read_windows
from pix.apps.journal.models import Entry
from pix.apps.teams.errors import (
    AlreadyMember,
    ClosedInvitation,
    InvalidAddress,
    LastAdministrator,
    UnknownInvitation,
    UnknownMember,
)
from pix.project.cli import command_of
from tests.factories.accounts import make_user
from tests.factories.centres import make_centre, make_centre_member
from tests.factories.organizations import make_member, make_organization

pytestmark = pytest.mark.django_db


@pytest.fixture
def centre() -> Centre:
    return make_centre(type=CentreType.SCO, external_id="0991234x", habilitations=["DROIT", "CLEA"])


def test_a_centre_and_its_school_share_a_uai_and_a_type(centre):
    school = make_organization(external_id="0991234X")
    make_organization(external_id="0990000Z")
    assert (queries.school_of(centre), queries.centre_of_school(school)) == (school, centre)
    assert queries.pupils_school(centre) == school
    other = make_centre(type=CentreType.PRO, external_id="0991234X")
    assert (queries.school_of(other), queries.manages_pupils(other)) == (None, False)


def test_a_school_without_list_enrols_nobody_by_class(centre):
    make_organization(external_id="0991234X", is_managing_students=False)
    assert (queries.school_of(centre) is not None, queries.manages_pupils(centre)) == (True, False)


def test_habilitations_are_those_that_exist_in_their_order(centre):
    assert centre.habilitations == ["CLEA", "DROIT"]
    with pytest.raises(errors.UnknownHabilitation):
        actions.set_habilitations(centre, ["CLEA", "PIX_PLUS"], by=None)
    assert actions.set_habilitations(centre, ["PRO_SANTE"], by=None).habilitations == ["PRO_SANTE"]
    entry = Entry.objects.get(action="centre.habilitations_changed")
    assert entry.data == {"before": ["CLEA", "DROIT"], "after": ["PRO_SANTE"]}


def test_archived_once(centre):
    member = make_centre_member(centre).user
    [invitation] = actions.invite(centre, "lea@example.org", by=member)
    assert [actions.archive_centre(centre, by=None) for _time in range(2)] == [True, False]
    invitation.refresh_from_db()
    centre.refresh_from_db()
    assert (invitation.status, queries.membership_of(member, centre) is not None) == ("cancelled", True)
    with pytest.raises(errors.ArchivedCentre):
        actions.invite(centre, "leo@example.org", by=member)


@pytest.mark.parametrize("deed", ["change_role", "remove_member"])
def test_nobody_does_it_to_themselves_nor_as_a_member(centre, deed):
    admin, member = make_centre_member(centre).user, make_centre_member(centre, Role.MEMBER).user
    arguments = (Role.MEMBER,) if deed == "change_role" else ()
    for who, whom in ((admin, admin), (member, admin)):
        with pytest.raises(errors.NotAllowed):
            getattr(actions, deed)(centre, whom, *arguments, by=who)
    with pytest.raises(UnknownMember):
        getattr(actions, deed)(centre, make_user(), *arguments, by=admin)


def test_the_last_administrator_stays_whoever_asks(centre):
    admin = make_centre_member(centre).user
    for deed in (
        lambda: actions.leave(centre, admin),
        lambda: actions.remove_member(centre, admin, by=None),
        lambda: actions.change_role(centre, admin, Role.MEMBER, by=None),
    ):
        with pytest.raises(LastAdministrator) as refusal:
            deed()
        assert refusal.value.code == "LAST_ADMIN"
    assert queries.membership_of(admin, centre).role == Role.ADMIN


def test_somebody_removed_may_come_back_and_is_no_referer_any_more(centre):
    make_centre_member(centre)
    member = make_centre_member(centre, Role.MEMBER).user
    actions.choose_referer(centre, member, by=None)
    actions.remove_member(centre, member, by=None)
    assert (queries.referer_of(centre), queries.current_membership(member)) == (None, None)
    actions.add_member(centre, member, Role.ADMIN, by=None)
    assert CentreMembership.objects.filter(centre=centre, user=member).count() == 1
    assert queries.referer_of(centre) is None


def test_a_referer_is_for_centres_that_run_clea():
    other = make_centre(habilitations=["DROIT"])
    member = make_centre_member(other).user
    with pytest.raises(errors.NoReferer):
        actions.choose_referer(other, member, by=None)


def test_answering_twice_and_answering_as_a_member(centre):
    admin = make_centre_member(centre).user
    [invitation] = actions.invite(centre, "a@example.org", by=admin)
    with pytest.raises(UnknownInvitation):
        actions.answer_invitation(invitation, make_user(), code="NOT-THE-CODE")
    with pytest.raises(AlreadyMember):
        actions.answer_invitation(invitation, admin, code=invitation.code)
    with pytest.raises(ClosedInvitation):
        actions.answer_invitation(invitation, make_user(), code=invitation.code)


def test_every_wrong_address_is_told_and_nothing_is_sent(centre):
    with pytest.raises(InvalidAddress) as refusal:
        actions.invite(centre, "good@example.org, bad, @worse", by=None)
    assert (refusal.value.addresses, centre.invitations.count()) == (["bad", "@worse"], 0)


def test_an_administrator_of_a_school_without_centre_joins_nothing():
    make_member(make_organization(external_id="0991111A"))
    make_member(make_organization(external_id=""))
    assert CentreMembership.objects.count() == 0


def test_who_is_in_the_centre_already_keeps_their_role(centre):
    make_centre_member(centre)
    teacher = make_centre_member(centre, Role.MEMBER).user
    make_member(make_organization(external_id="0991234X"), user=teacher)
    assert queries.membership_of(teacher, centre).role == Role.MEMBER


def test_erasing_a_person_ends_their_memberships(centre):
    from pix.apps.centres.personal_data import leave_centres, works_in_a_centre

    make_centre_member(centre)
    member = make_centre_member(centre, Role.MEMBER).user
    actions.switch_centre(member, centre)
    assert works_in_a_centre(member)
    leave_centres(member)
    assert not works_in_a_centre(member)


@pytest.mark.parametrize(
    ("tags", "manages", "kind"),
    [
        (["COLLEGE"], True, "college"),
        (["COLLEGE", "LYCEE PRO"], True, "lycee"),
        (["agriculture"], True, "lycee"),
        (["COLLEGE"], False, None),
        (["AEFE"], False, "lycee"),
        ([], True, None),
    ],
)
def test_which_opening_date(tags, manages, kind):
    assert rules.opening_kind(tags, manages_pupils=manages) == kind


def test_a_centre_opens_on_the_day_itself():
    day = datetime.date(2026, 11, 3)
    dates = {"college": day, "lycee": None}
    told = [rules.closed_until("college", dates, day + datetime.timedelta(days=step)) for step in (-1, 0, 1)]
    assert told == [day, None, None]
    assert rules.closed_until("lycee", dates, day) is None


def test_windows_are_data(tmp_path, settings):
    assert {window.year for window in exam_windows()} == {"2020-2021", "2024-2025", "2025-2026"}
    own = tmp_path / "windows.yaml"
    own.write_text("- {year: '2026-2027', public: 3e, from: 2027-03-15, to: 2027-06-12}")
    settings.EXAM_WINDOWS_FILE = str(own)
    [window] = exam_windows()
    assert (window.first, window.catch_up) == (datetime.date(2027, 3, 15), None)
    assert read_windows(own) == (window,)


def run(*arguments: str) -> dict:
    out = io.StringIO()
    command, *rest = command_of(list(arguments))
    call_command(command, *rest, "--json", stdout=out)
    return json.loads(out.getvalue())


def test_a_terminal_makes_a_centre_and_its_team():
    made = run("create", "centre", "--type", "PRO", "--name", "Les Tilleuls", "--habilitation", "CLEA")
    assert (made["type"], made["habilitations"], made["enrolsPupils"]) == ("PRO", ["CLEA"], False)
    person = ("--email", "New@Example.org", "--first-name", "Léa", "--last-name", "Roux", "--role", "ADMIN")
    member = run("create", "centre-member", "--centre", made["code"], *person)
    assert member["temporaryPassword"]
    user = User.objects.get(email="new@example.org")
    assert queries.membership_of(user, queries.find_centre(made["code"])).role == "ADMIN"
    again = run("create", "centre-member", "--centre", made["code"], "--email", "new@example.org")
    assert "temporaryPassword" not in again


@pytest.mark.parametrize(("code", "said"), [("NOWHERE", "no centre has"), ("TWICE", "several centres")])
def test_a_terminal_says_what_it_does_not_find(code, said):
    for _time in range(2):
        make_centre(external_id="TWICE")
    with pytest.raises(CommandError, match=said):
        call_command("create_centre_member", "--centre", code, "--email", "a@example.org")
