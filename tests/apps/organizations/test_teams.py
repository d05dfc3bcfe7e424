"""Organisations, teams and invitations."""

import pytest
from django.core import mail
from django.db import IntegrityError, transaction

from pix.apps.accounts.actions import anonymise
from pix.apps.accounts.rules import can_delete_own_account
from pix.apps.journal.queries import entries_about
from pix.apps.organizations import actions, by_type, errors, queries
from pix.apps.organizations.enums import ImportKind, OrganizationType, Role
from pix.apps.organizations.models import Invitation, Membership, Organization
from pix.apps.organizations.signals import organization_archived
from pix.apps.teams.errors import (
    AlreadyMember,
    ClosedInvitation,
    InvalidAddress,
    LastAdministrator,
    UnknownInvitation,
    UnknownMember,
)
from tests.factories.accounts import make_user, run_tasks
from tests.factories.organizations import make_learner, make_member, make_organization

pytestmark = pytest.mark.django_db
SCO, SUP, PRO, SCO_1D = (
    OrganizationType.SCO,
    OrganizationType.SUP,
    OrganizationType.PRO,
    OrganizationType.SCO_1D,
)
COMMON = {"CAMPAIGN_WITHOUT_USER_PROFILE": {}, "MULTIPLE_SENDING_ASSESSMENT": {}}
NIGHTLY = {"COMPUTE_ORGANIZATION_LEARNER_CERTIFICABILITY": {}}


@pytest.fixture
def school():
    return make_organization(external_id="0259998G", email="ce.0259998G@academie.example")


@pytest.fixture
def head(school):
    return make_member(school).user


def roles(organization: Organization) -> dict[int, str]:
    return dict(organization.memberships.filter(disabled_at=None).values_list("user", "role"))


# Organisations ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("columns", "features", "kind"),
    [
        (
            {"type": SCO},
            COMMON | NIGHTLY | {"ATTESTATIONS_MANAGEMENT": {"keys": ["SIXTH_GRADE"]}},
            ImportKind.SIECLE,
        ),
        (
            {"type": SCO, "tags": ["AGRICULTURE"]},
            COMMON | NIGHTLY | {"ATTESTATIONS_MANAGEMENT": {"keys": ["SIXTH_GRADE"]}},
            ImportKind.FREGATA,
        ),
        ({"type": SCO, "is_managing_students": False}, COMMON, None),
        ({"type": SUP}, COMMON | NIGHTLY, ImportKind.SUP),
        ({"type": PRO}, COMMON, None),
        ({"type": PRO, "import_format": "GENERIC"}, COMMON, ImportKind.GENERIC),
        ({"type": SUP, "import_format": "GENERIC"}, COMMON, ImportKind.GENERIC),
        ({"type": SCO_1D}, COMMON, ImportKind.ONDE),
    ],
)
def test_what_a_type_brings(columns, features, kind):
    organization = make_organization(**columns)
    assert (queries.features_of(organization), by_type.import_kind(organization)) == (features, kind)


def test_found_by_uai_else_by_public_identifier(school):
    pro = make_organization(type=PRO)
    assert queries.find_organization(" 0259998g ") == school
    assert queries.find_organization(str(pro.public_id)) == pro
    for code in ("", "0000000A", "x" * 36):
        with pytest.raises(errors.UnknownOrganization):
            queries.find_organization(code)
    make_organization(external_id="0259998G")
    with pytest.raises(errors.SeveralOrganizations):
        queries.find_organization("0259998G")


@pytest.mark.parametrize(
    "columns",
    [
        {"type": "CLUB"},
        {"type": SCO, "name": ""},
        {"type": PRO, "is_managing_students": True},
        {"type": SCO, "is_managing_students": True, "import_format": "ONDE"},
    ],
)
def test_the_database_refuses(columns):
    with pytest.raises(IntegrityError), transaction.atomic():
        Organization.objects.create(**({"name": "X"} | columns))


def test_an_archived_organisation_closes_its_doors(school, head):
    (invitation,) = actions.invite(school, "a@x.example", by=head)
    heard = []

    def hear(sender, organization, by, **_rest):
        heard.append((organization.pk, by))

    organization_archived.connect(hear)
    try:
        assert [actions.archive_organization(school, by=None) for _ in range(2)] == [True, False]
    finally:
        organization_archived.disconnect(hear)
    school.refresh_from_db()
    invitation.refresh_from_db()
    assert (heard, roles(school), invitation.status) == ([(school.pk, None)], {}, "cancelled")
    with pytest.raises(errors.ArchivedOrganization):
        actions.invite(school, "b@x.example", by=None)
    with pytest.raises(errors.ArchivedOrganization):
        actions.ask_school_activation("0259998G")


# Invitations ------------------------------------------------------------------------------------


def test_several_addresses_doubles_dropped(school, head):
    invitations = actions.invite(school, "a@x.example, B@x.example ,a@x.example", by=head)
    assert [(one.email, one.status, len(one.code)) for one in invitations] == [
        ("a@x.example", "pending", 10),
        ("b@x.example", "pending", 10),
    ]
    run_tasks()
    assert [letter.to for letter in mail.outbox] == [["a@x.example"], ["b@x.example"]]
    assert f"/orga/rejoindre?invitation={invitations[0].public_id}&code={invitations[0].code}" in (
        mail.outbox[0].body
    )


def test_invited_again_the_code_stays(school, head):
    (first,) = actions.invite(school, "b@x.example", by=head)
    (second,) = actions.invite(school, "b@x.example", by=head, role=Role.ADMIN)
    assert (second.pk, second.code, second.sent_at > first.sent_at, second.role) == (
        first.pk,
        first.code,
        True,
        "ADMIN",
    )
    assert actions.resend_invitation(second, by=head).code == first.code
    assert Invitation.objects.count() == 1
    assert run_tasks() == 3


@pytest.mark.parametrize(("given", "wrong"), [("a@x.example, b@, c", ["b@", "c"]), (" , ", [])])
def test_wrong_addresses_send_nothing(school, head, given, wrong):
    with pytest.raises(InvalidAddress) as refused:
        actions.invite(school, given, by=head)
    assert (refused.value.addresses, Invitation.objects.count(), run_tasks()) == (wrong, 0, 0)


def test_only_administrators_invite_and_cancel(school, head):
    member = make_member(school, Role.MEMBER).user
    (invitation,) = actions.invite(school, "a@x.example", by=head)
    for attempt in (
        lambda: actions.invite(school, "b@x.example", by=member),
        lambda: actions.resend_invitation(invitation, by=member),
        lambda: actions.cancel_invitation(invitation, by=member),
        lambda: actions.change_role(school, head, Role.MEMBER, by=member),
        lambda: actions.remove_member(school, head, by=member),
        lambda: actions.add_member(school, make_user(), Role.ADMIN, by=make_user()),
    ):
        with pytest.raises(errors.NotAllowed):
            attempt()


def test_a_cancelled_invitation_is_closed_and_not_sent(school, head):
    (invitation,) = actions.invite(school, "a@x.example", by=head)
    actions.cancel_invitation(invitation, by=head)
    run_tasks()
    assert mail.outbox == []
    with pytest.raises(ClosedInvitation):
        actions.cancel_invitation(invitation, by=head)
    with pytest.raises(ClosedInvitation) as refused:
        actions.answer_invitation(invitation, make_user(), code=invitation.code)
    assert refused.value.status == "cancelled"


def test_the_first_who_joins_administers_the_others_are_members(school):
    joined = []
    for email in ("a@x.example", "b@x.example"):
        (invitation,) = actions.invite(school, email, by=None)
        joined.append(actions.answer_invitation(invitation, make_user(), code=invitation.code))
    assert [membership.role for membership in joined] == ["ADMIN", "MEMBER"]
    assert queries.current_membership(joined[1].user) == joined[1]
    assert {one.status for one in Invitation.objects.all()} == {"accepted"}


def test_an_accepted_invitation_adds_nobody_else(school, head):
    (invitation,) = actions.invite(school, "a@x.example", by=head)
    actions.answer_invitation(invitation, make_user(), code=invitation.code)
    with pytest.raises(ClosedInvitation):
        actions.answer_invitation(invitation, make_user(), code=invitation.code)
    assert len(roles(school)) == 2


def test_a_wrong_code_says_nothing(school, head):
    (invitation,) = actions.invite(school, "a@x.example", by=head)
    with pytest.raises(UnknownInvitation):
        actions.answer_invitation(invitation, make_user(), code="É" * 10)
    for public_id, code in ((str(invitation.public_id), "A" * 10), ("x", invitation.code)):
        with pytest.raises(UnknownInvitation):
            queries.find_invitation(public_id, code)
    assert queries.find_invitation(str(invitation.public_id), invitation.code) == invitation


def test_a_member_is_invited_again(school, head):
    member = make_member(school, Role.MEMBER).user
    (plain,) = actions.invite(school, "a@x.example", by=head)
    with pytest.raises(AlreadyMember):
        actions.answer_invitation(plain, member, code=plain.code)
    plain.refresh_from_db()
    assert plain.status == "accepted"
    (promoting,) = actions.invite(school, "a@x.example", by=head, role=Role.ADMIN)
    actions.answer_invitation(promoting, member, code=promoting.code)
    assert roles(school)[member.pk] == "ADMIN"


def test_who_was_removed_may_come_back(school, head):
    member = make_member(school, Role.MEMBER).user
    actions.remove_member(school, member, by=head)
    (invitation,) = actions.invite(school, "a@x.example", by=head)
    actions.answer_invitation(invitation, member, code=invitation.code)
    assert (roles(school)[member.pk], Membership.objects.filter(user=member).count()) == ("MEMBER", 1)


def test_a_head_activates_a_school_by_its_own_address(school):
    actions.ask_school_activation("0259998g")
    run_tasks()
    (invitation,) = Invitation.objects.all()
    assert (mail.outbox[0].to, invitation.role) == ([school.email.lower()], "ADMIN")
    make_organization(external_id="0000001A")
    with pytest.raises(errors.NoOfficialAddress):
        actions.ask_school_activation("0000001A")


# Teams ------------------------------------------------------------------------------------------


def test_the_last_administrator_stays(school, head):
    other = make_member(school, Role.MEMBER).user
    for attempt in (
        lambda: actions.leave(school, head),
        lambda: actions.change_role(school, head, Role.MEMBER, by=None),
        lambda: actions.remove_member(school, head, by=None),
    ):
        with pytest.raises(LastAdministrator):
            attempt()
    actions.change_role(school, other, Role.ADMIN, by=head)
    actions.leave(school, head)
    assert roles(school) == {other.pk: "ADMIN"}
    assert [entry.action for entry in entries_about(f"organization:{school.pk}")][-2:] == [
        "member.role_changed",
        "member.removed",
    ]


def test_not_on_oneself_nor_on_strangers(school, head):
    with pytest.raises(errors.NotAllowed):
        actions.change_role(school, head, Role.MEMBER, by=head)
    with pytest.raises(UnknownMember):
        actions.remove_member(school, make_user(), by=head)
    with pytest.raises(UnknownMember):
        actions.leave(school, make_user())


def test_switching_and_falling_back(school, head):
    other = make_organization(name="Autre")
    make_member(other, Role.MEMBER, head)
    make_member(other)
    assert queries.current_membership(head).organization == school
    actions.switch_organization(head, other)
    assert queries.current_membership(head).organization == other
    assert list(queries.organizations_of(head)) == [other, school]
    actions.remove_member(other, head, by=None)
    assert queries.current_membership(head).organization == school
    with pytest.raises(errors.NotAllowed):
        actions.switch_organization(head, other)
    assert queries.current_membership(make_user()) is None


def test_the_team_in_order(school):
    people = [("Zoé", "A", Role.MEMBER), ("Ana", "B", Role.ADMIN), ("Léo", "A", Role.ADMIN)]
    for first, last, role in people:
        make_member(school, role, make_user(first_name=first, last_name=last))
    assert [one.user.first_name for one in queries.team_of(school)] == ["Léo", "Ana", "Zoé"]


# Persons who go ---------------------------------------------------------------------------------


def test_members_and_pupils_do_not_erase_their_account_alone(school, head):
    pupil = make_user()
    make_learner(school, user=pupil)
    assert [can_delete_own_account(user) for user in (head, pupil, make_user())] == [False, False, True]


def test_an_erased_person_leaves_teams_and_lists(school, head):
    actions.invite(school, head.email, by=head)
    imported = make_learner(school, user=head)
    own = make_learner(
        make_organization(type=PRO),
        user=head,
        national_student_id=None,
        division="",
        attributes={"Ville": "Dole"},
    )
    anonymise(head, by=None)
    for learner in (imported, own):
        learner.refresh_from_db()
    assert roles(school) == {}
    assert not Invitation.objects.exists()
    assert (imported.last_name, imported.user_id) == ("D'ARBRISSOL", None)
    assert (own.last_name, own.user_id, own.birthdate.isoformat(), own.attributes) == (
        "",
        None,
        "2012-01-01",
        {},
    )
