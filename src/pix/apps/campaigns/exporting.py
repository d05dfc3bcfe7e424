"""Results of a campaign as a file, line by line: nothing grows with the number of participants."""

import datetime
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import frozen
from django.utils import timezone

from pix.apps.campaigns.enums import Status
from pix.apps.campaigns.export_rows import (
    AssessmentHead,
    AssessmentLine,
    AssessmentResults,
    Head,
    Person,
    ProfileLine,
    assessment_rows,
    profile_rows,
)
from pix.apps.campaigns.grounds import Rewards, referential_of, rewards_of, target_of
from pix.apps.campaigns.models import CURRENT, Campaign, CampaignParticipation
from pix.apps.campaigns.queries.participants import badges_by_participation
from pix.apps.campaigns.results import counts_of, counts_of_columns, read_levels
from pix.apps.organizations.enums import Feature, OrganizationType
from pix.apps.organizations.models import Organization, OrganizationLearner
from pix.apps.organizations.queries import features_of, import_config
from pix.common.replicas import report_lines
from pix.core.campaigns.results import Counts
from pix.core.campaigns.targets import CampaignTarget, CompetenceColumns
from pix.documents.schools.writers import write_a

AT_ONCE = 500
NOT_IN_A_NAME = re.compile(r"[^A-Za-z0-9 _.-]")
FRENCH = "fr"
READ = (
    "status", "created_at", "shared_at", "tested_count", "external_id", "stars", "outcomes", "levels",
    "pix_score", "is_certifiable", "certifiable_count", "learner__last_name", "learner__first_name",
    "learner__division", "learner__group", "learner__student_number", "learner__attributes",
)  # fmt: skip


def file_name(campaign: Campaign, at: datetime.datetime) -> str:
    name = NOT_IN_A_NAME.sub("_", campaign.name)
    return f"Resultats-{name}-{campaign.pk}-{timezone.localtime(at):%Y-%m-%d-%H%M}.csv"


@report_lines
def results_csv(campaign: Campaign) -> Iterator[bytes]:
    """One line a current participation, sent or not, in the order in which they were begun.

    Four statements, then two for each five hundred participations.
    """
    return write_a(collection_lines(campaign) if campaign.collects_profiles else course_lines(campaign))


def rows_of(campaign: Campaign) -> Iterator[list[CampaignParticipation]]:
    rows = CampaignParticipation.objects.filter(CURRENT, campaign=campaign)
    keys = iter(list(rows.order_by("created_at", "pk").values_list("pk", flat=True)))
    while some := list(islice(keys, AT_ONCE)):
        found = CampaignParticipation.objects.select_related("learner").only(*READ).in_bulk(some)
        yield [found[key] for key in some if key in found]


# Who --------------------------------------------------------------------------------------------------


@frozen
class Columns:
    """Columns of the learner: headers, and what they are read from: an attribute of a format, or a field."""

    headers: tuple[str, ...]
    attributes: tuple[str, ...]
    fields: tuple[str, ...]
    has_external_id: bool

    def read(self, row: CampaignParticipation) -> Person:
        learner: OrganizationLearner = row.learner
        values = [learner.attributes.get(name, "") for name in self.attributes]
        values += [getattr(learner, name) or "" for name in self.fields]
        values += [row.external_id] if self.has_external_id else []
        return Person(learner.last_name, learner.first_name, tuple(values))


def columns_of(campaign: Campaign) -> Columns:
    organization = campaign.organization
    attributes = exported_attributes(organization)
    named = learner_fields(organization)
    label = (campaign.external_id_label,) if campaign.external_id_label else ()
    return Columns(
        (*attributes, *(header for header, _ in named), *label),
        attributes,
        tuple(name for _, name in named),
        bool(label),
    )


def exported_attributes(organization: Organization) -> tuple[str, ...]:
    """The columns that an import format wants in exports."""
    config = import_config(organization.import_format) if organization.import_format else None
    headers = (config or {}).get("headers", ())
    return tuple(one["name"] for one in headers if (one.get("config") or {}).get("exportable"))


def learner_fields(organization: Organization) -> tuple[tuple[str, str], ...]:
    if not organization.is_managing_students:
        return ()
    if organization.type == OrganizationType.SUP:
        return ("Groupe", "group"), ("Numéro Étudiant", "student_number")
    return (("Classe", "division"),)


def head_of(campaign: Campaign, columns: Columns) -> Head:
    return Head(campaign.organization.name, campaign.pk, campaign.code, campaign.name, columns.headers)


# Courses ----------------------------------------------------------------------------------------------


@frozen
class Ground:
    """What a row of outcomes is read with. `areas`: code and columns of their competences."""

    target: CampaignTarget
    rewards: Rewards
    areas: tuple[tuple[str, tuple[CompetenceColumns, ...]], ...]
    shows_skills: bool


def course_lines(campaign: Campaign):
    columns, ground = columns_of(campaign), ground_of(campaign)
    about = AssessmentHead(
        head_of(campaign, columns),
        campaign.profile.name,
        ground.rewards.scale.max_stars if ground.rewards.scale.steps else None,
        tuple(badge.title for badge in ground.rewards.badges.values()),
        tuple(title_of(campaign, one.competence) for one in ground.target.competences),
        tuple(referential_of(campaign).area(code).title.in_language(FRENCH) for code, _ in ground.areas),
        tuple(skill.name for skill in ground.target.skills) if ground.shows_skills else (),
    )
    return assessment_rows(about, read_courses(campaign, columns, ground))


def ground_of(campaign: Campaign) -> Ground:
    target = target_of(campaign)
    codes = dict.fromkeys(one.competence.partition(".")[0] for one in target.competences)
    areas = tuple(
        (code, tuple(one for one in target.competences if one.competence.partition(".")[0] == code))
        for code in codes
    )
    shows_skills = Feature.SHOW_SKILLS in features_of(campaign.organization)
    return Ground(target, rewards_of(campaign), areas, shows_skills)


def title_of(campaign: Campaign, competence: str) -> str:
    return referential_of(campaign).competence(competence).title.in_language(FRENCH)


def read_courses(campaign: Campaign, columns: Columns, ground: Ground) -> Iterator[AssessmentLine]:
    total = len(ground.target.skills)
    for rows in rows_of(campaign):
        held = badges_by_participation(rows)
        for row in rows:
            yield AssessmentLine(
                columns.read(row),
                Counts(total, min(row.tested_count, total)),
                row.status != Status.STARTED,
                timezone.localtime(row.created_at),
                read_results(row, ground, held[row.pk]) if row.is_shared else None,
            )


def read_results(row: CampaignParticipation, ground: Ground, held: Iterable[int]) -> AssessmentResults:
    outcomes, obtained = bytes(row.outcomes), set(held)
    return AssessmentResults(
        timezone.localtime(row.shared_at),
        row.stars if ground.rewards.scale.steps else None,
        tuple(pk in obtained for pk in ground.rewards.badges),
        counts_of(outcomes),
        tuple(counts_of(outcomes[one.start : one.stop]) for one in ground.target.competences),
        tuple(counts_of_columns(outcomes, columns) for _, columns in ground.areas),
        outcomes if ground.shows_skills else b"",
    )


# Profiles ---------------------------------------------------------------------------------------------


def collection_lines(campaign: Campaign):
    columns = columns_of(campaign)
    codes = [one.code for one in referential_of(campaign).competences]
    titles = [title_of(campaign, code) for code in codes]
    return profile_rows(head_of(campaign, columns), titles, read_profiles(campaign, columns, codes))


def read_profiles(campaign: Campaign, columns: Columns, codes: list[str]) -> Iterator[ProfileLine]:
    for rows in rows_of(campaign):
        for row in rows:
            yield read_profile(row, columns.read(row), codes)


def read_profile(row: CampaignParticipation, person: Person, codes: list[str]) -> ProfileLine:
    if not row.is_shared:
        return ProfileLine(person)
    return ProfileLine(
        person,
        row.shared_at.astimezone(datetime.UTC).date(),
        row.pix_score,
        bool(row.is_certifiable),
        row.certifiable_count or 0,
        tuple((one.level, one.pix) for one in read_levels(bytes(row.levels), codes)),
    )
