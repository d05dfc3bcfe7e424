"""`pix staff`: giving and taking roles."""

import pytest
from django.core.management import CommandError, call_command

from pix.apps.journal.models import Entry
from pix.apps.staff.queries import role_of
from pix.apps.staff.rules import may_judge
from tests.factories.accounts import make_user

pytestmark = pytest.mark.django_db


def test_a_role_is_given_changed_and_taken():
    user = make_user()
    call_command("staff", user.email, "METIER")
    assert role_of(user.pk) == "METIER"
    call_command("staff", user.email, "CERTIF")
    assert role_of(user.pk) == "CERTIF"
    call_command("staff", user.email, remove=True)
    assert role_of(user.pk) is None
    actions = Entry.objects.filter(target=f"user:{user.pk}", action__startswith="staff.").order_by("pk")
    assert [entry.action for entry in actions] == [
        "staff.role_given",
        "staff.role_given",
        "staff.role_taken",
    ]


def test_what_cannot_be_done_is_said():
    with pytest.raises(CommandError, match="Nobody has the login"):
        call_command("staff", "nobody@example.org", "CERTIF")
    with pytest.raises(CommandError, match="Give a role"):
        call_command("staff", make_user().email)


def test_who_decides():
    assert [role for role in ("SUPER_ADMIN", "CERTIF", "SUPPORT", "METIER") if may_judge(role)] == [
        "SUPER_ADMIN",
        "CERTIF",
        "SUPPORT",
    ]


def test_nobody_in_particular_has_no_role():
    assert role_of(None) is None
