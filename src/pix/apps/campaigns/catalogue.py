"""The courses shipped with the bank, their stages and badges, copied into the tables that campaigns use."""

from collections.abc import Mapping
from typing import Any

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.models import Q, QuerySet

from pix.apps.campaigns.models import Badge, Stage, TargetProfile
from pix.apps.content.bank_files import Bank
from pix.apps.organizations.models import Organization
from pix.apps.organizations.queries import read_uuid
from pix.common import time

Data = Mapping[str, Any]
STAGE_VALUES = ("title", "message", "team_title", "team_description")


def synchronise_after_migration(using: str = DEFAULT_DB_ALIAS, **_sent: object) -> None:
    """Also called when the tables have just been taken away."""
    if "campaigns_badge" in connections[using].introspection.table_names():
        synchronise_courses()


@transaction.atomic
def synchronise_courses(bank: Bank | None = None) -> None:
    """Writes the shipped courses as the bank has them; those it no longer has are marked as outdated."""
    framework = (bank or Bank()).framework
    rewards: Data = framework.get("course_rewards") or {}
    known = {profile.key: profile for profile in TargetProfile.objects.filter(is_shipped=True)}
    records = framework["target_profiles"]["profiles"]
    for position, record in enumerate(records):
        profile = known.pop(record["id"], None) or TargetProfile(key=record["id"])
        write_profile(profile, record, position)
        write_stages(profile, stages_for(profile, rewards))
        write_badges(profile, badges_for(profile, rewards))
    gone = TargetProfile.objects.filter(pk__in=[profile.pk for profile in known.values()], outdated_at=None)
    gone.update(outdated_at=time.now())


def write_profile(profile: TargetProfile, record: Data, position: int) -> None:
    rule = record.get("attestation")
    values = {
        "name": record["name"],
        "public": record["public"],
        "grades": list(record["grades"]),
        "category": record["category"],
        "minutes": record["duration_min"],
        "description": record["description_fr"],
        "competence": record.get("competence") or "",
        "tubes": [[line["tube"], line["level"]] for line in record["tubes"]],
        "attestation": rule
        and {
            "key": rule["key"],
            "together": list(rule["from_profiles"]),
            "threshold": rule["threshold_percent"],
        },
        "allows_multiple_sendings": bool(record["multiple_sendings"]),
        "is_public": True,
        "is_shipped": True,
        "outdated_at": None,
        "position": position,
    }
    save_if_changed(profile, values)


def save_if_changed(row: TargetProfile | Stage | Badge, values: Data) -> None:
    if row.pk is not None and all(getattr(row, name) == value for name, value in values.items()):
        return
    for name, value in values.items():
        setattr(row, name, value)
    row.save()


def stages_for(profile: TargetProfile, rewards: Data) -> list[Data]:
    scales = rewards.get("scales") or ()
    return next((scale["stages"] for scale in scales if profile.category in scale["categories"]), [])


def badges_for(profile: TargetProfile, rewards: Data) -> list[Data]:
    """The badge of each area in which the course has enough subjects; a course on one competence has none."""
    if profile.competence:
        return []
    found = []
    for record in rewards.get("badges") or ():
        tubes = [[tube, level] for tube, level in profile.tubes if tube.startswith(f"tube.{record['area']}.")]
        if len(tubes) >= rewards["least_tubes"]:
            found.append({**record, "tubes": tubes})
    return found


def write_stages(profile: TargetProfile, records: list[Data]) -> None:
    known = {place_of(stage): stage for stage in profile.stages.all()}
    for record in records:
        place = (record.get("threshold"), record.get("level"), bool(record.get("first_skill")))
        stage = known.pop(place, None) or Stage(profile=profile)
        threshold, level, is_first_skill = place
        texts = {name: record[name] for name in STAGE_VALUES}
        save_if_changed(
            stage, {"threshold": threshold, "level": level, "is_first_skill": is_first_skill, **texts}
        )
    Stage.objects.filter(pk__in=[stage.pk for stage in known.values()]).delete()


def place_of(stage: Stage) -> tuple[int | None, int | None, bool]:
    return stage.threshold, stage.level, stage.is_first_skill


def write_badges(profile: TargetProfile, records: list[Data]) -> None:
    """A badge that somebody holds is never deleted."""
    known = {badge.key: badge for badge in profile.badges.all()}
    for position, record in enumerate(records):
        badge = known.pop(record["key"], None) or Badge(profile=profile, key=record["key"])
        values = {
            "title": record["title"],
            "message": record["message"],
            "icon": record["icon"],
            "criteria": [{"threshold": record["threshold"], "tubes": record["tubes"]}],
            "position": position,
        }
        save_if_changed(badge, values)
    gone = Badge.objects.filter(pk__in=[badge.pk for badge in known.values()], acquisitions=None)
    gone.delete()


def courses_for(organization: Organization) -> QuerySet[TargetProfile]:
    """What an organisation may launch: public courses, its own, those shared with it; never outdated ones."""
    mine = Q(is_public=True) | Q(owner=organization) | Q(shared_with=organization)
    return TargetProfile.objects.filter(mine, outdated_at=None).distinct().order_by("position", "name", "pk")


def is_course_of_others(organization: Organization, public_id: str) -> bool:
    """Whether it exists and this organisation may not launch it."""
    key = read_uuid(public_id)
    exists = key is not None and TargetProfile.objects.filter(public_id=key, outdated_at=None).exists()
    return exists and course_for(organization, public_id) is None


def course_for(organization: Organization, public_id: str) -> TargetProfile | None:
    """One that this organisation may launch."""
    return courses_for(organization).filter(public_id=public_id).first()
