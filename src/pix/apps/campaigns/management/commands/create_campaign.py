"""`pix create campaign …`: what the pages of the team do, from a terminal."""

import json
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from pix.apps.accounts.queries import find_by_login
from pix.apps.campaigns import actions, errors
from pix.apps.campaigns.catalogue import courses_for
from pix.apps.campaigns.enums import ExternalIdType, Kind
from pix.apps.campaigns.forms import CampaignForm
from pix.apps.organizations.errors import ArchivedOrganization, SeveralOrganizations, UnknownOrganization
from pix.apps.organizations.models import Organization
from pix.apps.organizations.queries import find_organization


class Command(BaseCommand):
    help = "Create a campaign of an organisation, owned by a member of its team."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--organization", required=True, metavar="CODE", help="UAI, else public identifier"
        )
        parser.add_argument("--owner", required=True, metavar="EMAIL", help="a member of the team")
        parser.add_argument("--name", required=True)
        parser.add_argument("--kind", choices=Kind.values, default=Kind.ASSESSMENT.value)
        parser.add_argument("--course", default="", metavar="KEY", help="of the catalogue: clg-6e-rentree…")
        parser.add_argument("--title", default="")
        parser.add_argument("--text", default="", help="of the landing page, Markdown")
        parser.add_argument("--external-id", default="", metavar="LABEL")
        parser.add_argument("--external-id-type", choices=ExternalIdType.values, default="")
        parser.add_argument("--once", action="store_true", help="results are sent once only")
        parser.add_argument("--json", action="store_true", help="print what was made as JSON")

    def handle(self, **options: Any) -> None:
        made = make(options)
        if options["json"]:
            self.stdout.write(json.dumps(made, ensure_ascii=False, indent=1))
            return
        for name, value in made.items():
            self.stdout.write(f"{name:<14} {value}")


def make(options: dict[str, Any]) -> dict[str, object]:
    organization = organization_of(options["organization"])
    owner = find_by_login(options["owner"])
    if owner is None:
        raise CommandError(f"nobody has the address {options['owner']}")
    try:
        campaign = actions.create_campaign(organization, form_of(organization, options), by=None, owner=owner)
    except errors.InvalidCampaign as refusal:
        raise CommandError(f"the campaign is not complete: {refusal}") from refusal
    except errors.MissingFeature as refusal:
        raise CommandError("this organisation has not the switch that this kind or option needs") from refusal
    except ArchivedOrganization as refusal:
        raise CommandError("this organisation is archived") from refusal
    return {
        "code": campaign.code,
        "link": f"{settings.SITE_URL}/campagnes/{campaign.code}",
        "publicId": str(campaign.public_id),
        "name": campaign.name,
        "kind": campaign.kind,
        "skills": len(campaign.skills),
    }


def organization_of(code: str) -> Organization:
    try:
        return find_organization(code)
    except UnknownOrganization as refusal:
        raise CommandError(f"no organisation has the code {code}") from refusal
    except SeveralOrganizations as refusal:
        raise CommandError(
            f"several organisations have the code {code}: give the public identifier"
        ) from refusal


def form_of(organization: Organization, options: dict[str, Any]) -> CampaignForm:
    """Raises CommandError for a course that this organisation may not launch."""
    course = courses_for(organization).filter(key=options["course"]).first()
    if options["course"] and course is None:
        raise CommandError(f"the catalogue of this organisation has no course {options['course']}")
    return CampaignForm(
        name=options["name"],
        kind=options["kind"],
        profile=course,
        title=options["title"],
        landing_text=options["text"],
        multiple_sendings=False if options["once"] else None,
        wants_external_id=bool(options["external_id"]),
        external_id_label=options["external_id"],
        external_id_type=options["external_id_type"],
    )
