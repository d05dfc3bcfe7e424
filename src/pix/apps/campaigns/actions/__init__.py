"""What can be done with campaigns and participations: each is one journaled transaction."""

from pix.apps.campaigns.actions.attestations import award_attestations
from pix.apps.campaigns.actions.campaigns import (
    archive_campaign,
    change_owner,
    create_campaign,
    delete_campaigns,
    duplicate_campaign,
    edit_campaign,
    restore_campaign,
)
from pix.apps.campaigns.actions.deletion import delete_participation
from pix.apps.campaigns.actions.joining import enter
from pix.apps.campaigns.actions.own_courses import create_course, retire_course
from pix.apps.campaigns.actions.reminders import record_reminder
from pix.apps.campaigns.actions.retest import create_retest
from pix.apps.campaigns.actions.sending import note_completion, send_results, waits_for_sending
from pix.apps.campaigns.actions.trying_again import improve, may_improve, reset, retry, send_profile_again

__all__ = [
    "archive_campaign",
    "award_attestations",
    "change_owner",
    "create_campaign",
    "create_course",
    "create_retest",
    "delete_campaigns",
    "delete_participation",
    "duplicate_campaign",
    "edit_campaign",
    "enter",
    "improve",
    "may_improve",
    "note_completion",
    "record_reminder",
    "reset",
    "restore_campaign",
    "retire_course",
    "retry",
    "send_profile_again",
    "send_results",
    "waits_for_sending",
]
