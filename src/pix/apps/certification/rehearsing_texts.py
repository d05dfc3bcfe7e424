"""Words of a rehearsal, for the page of the computer and for the list of the centre."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from pix.core.exam.rehearsing import Check, CheckState

TONES = {
    CheckState.OK: ("ok", "check"),
    CheckState.DOUBTFUL: ("warn", "alert"),
    CheckState.FAILED: ("bad", "cross"),
    CheckState.WAITING: ("", "wait"),
}


def name_check(check: Check) -> str:
    return {
        Check.BROWSER: _("Browser"),
        Check.SECURED: _("Safe Exam Browser"),
        Check.NETWORK: _("Network"),
        Check.SOUND: _("Sound"),
        Check.FILE: _("Files"),
        Check.OUTBOX: _("Sending after a cut"),
        Check.QUESTIONS: _("Five questions"),
    }[check]


def say_state(state: CheckState) -> str:
    return {
        CheckState.OK: pgettext("check of a computer", "Good"),
        CheckState.DOUBTFUL: pgettext("check of a computer", "To watch"),
        CheckState.FAILED: pgettext("check of a computer", "Not good"),
        CheckState.WAITING: pgettext("check of a computer", "To do"),
    }[state]
