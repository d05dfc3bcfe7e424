"""The audit of centres finds nothing in a sound team, and names each row that is broken."""

import pytest

from pix.apps.accounts.actions import anonymise
from pix.apps.centres import actions, audits
from pix.apps.centres.enums import InvitationStatus, Role
from pix.apps.centres.models import Centre, CentreInvitation, CentreMembership, CurrentCentre
from pix.common import auditing, time
from pix.common.auditing import Scope
from tests.factories.accounts import make_user
from tests.factories.centres import make_centre, make_centre_member

pytestmark = pytest.mark.django_db


def faults() -> dict[str, int]:
    mine = [one for one in auditing.declared() if one.check.__module__ == audits.__name__]
    assert len(mine) == 2
    return {fault.what: fault.count for one in mine for fault in auditing.run(one, Scope()).faults}


@pytest.fixture
def centre() -> Centre:
    """An administrator, a member who was erased, an invitation."""
    centre = make_centre()
    administrator = make_centre_member(centre).user
    erased = make_centre_member(centre, Role.MEMBER).user
    actions.switch_centre(erased, centre)
    actions.choose_referer(centre, erased, by=administrator)
    actions.invite(centre, "nouveau@exemple.test", by=administrator)
    anonymise(erased, by=None)
    assert faults() == {}
    return centre


def test_erased_people_in_a_team(centre):
    CentreMembership.objects.update(disabled_at=None)
    assert faults() == {"erased people in the team of a centre": 1}


def test_erased_people_at_work(centre):
    erased = CentreMembership.objects.get(disabled_at__isnull=False).user
    CurrentCentre.objects.create(user=erased, centre=centre)
    assert faults() == {"erased people at work in a centre": 1}


def test_a_referer_who_left(centre):
    CentreMembership.objects.filter(disabled_at__isnull=False).update(is_referer=True)
    assert faults() == {"referers who left their centre": 1}


def test_an_invitation_to_an_archived_centre(centre):
    actions.archive_centre(centre, by=make_user())
    assert faults() == {}
    CentreInvitation.objects.update(status=InvitationStatus.PENDING, sent_at=time.now())
    assert faults() == {"invitations to archived centres": 1}


@pytest.mark.parametrize("habilitations", [["CHEVAL"], ["DROIT", "CLEA"]])
def test_habilitations_unknown_or_out_of_order(centre, habilitations):
    Centre.objects.update(habilitations=habilitations)
    assert faults() == {"centres with an unknown habilitation": 1}
