"""A course and its pupils, in the environment of a site: `give` prints where its results are; `enter PUPIL`
lets one more pupil begin."""

import json
import os
import sys
import uuid


def give() -> dict[str, object]:
    """A teacher signed in, a course, one participant, and a pupil who has not begun."""
    from django.test import Client
    from django.urls import reverse

    from pix.apps.campaigns import actions
    from tests.factories.accounts import make_user
    from tests.factories.campaigns import make_campaign, make_pupil
    from tests.factories.organizations import make_member, make_organization

    school = make_organization()
    teacher = make_member(school, user=make_user(email=f"{uuid.uuid4().hex}@exemple.test"))
    campaign = make_campaign(owner=teacher)
    pupils = [
        make_pupil(school, make_user(email=f"{uuid.uuid4().hex}@exemple.test")).user_id for _ in range(2)
    ]
    actions.enter(campaign, user_of(pupils[0]))
    browser = Client()
    browser.force_login(teacher.user)
    return {
        "address": reverse("orga:campaign_export", kwargs={"public_id": campaign.public_id}),
        "session": browser.cookies["sessionid"].value,
        "campaign": campaign.pk,
        "pupil": pupils[1],
    }


def enter(campaign: str, pupil: str) -> None:
    from pix.apps.campaigns import actions
    from pix.apps.campaigns.models import Campaign

    actions.enter(Campaign.objects.get(pk=campaign), user_of(int(pupil)))


def user_of(number: int):
    from pix.apps.accounts.models import User

    return User.objects.get(pk=number)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    import django

    django.setup()
    verb, *arguments = sys.argv[1:]
    sys.stdout.write(json.dumps({"give": give, "enter": enter}[verb](*arguments)))
