"""Figures of campaigns, all of them settings of the site."""

from attrs import frozen


@frozen
class SendingSettings:
    """`sends_by_itself`: assessments and exams are sent when they end. 0 days means no delay."""

    sends_by_itself: bool = True
    days_before_retrying: float = 4


@frozen
class ReteachSettings:
    """`mastered_percent`: a step that this share of the participants validated is taken as known."""

    subjects: int = 3
    questions: int = 5
    mastered_percent: int = 50


@frozen
class FollowUpSettings:
    """The year starts on a day of a month; the delays are in days."""

    year_start_month: int = 8
    year_start_day: int = 15
    days_before_stalled: float = 14
    days_before_session: int = 15


DEFAULT_SENDING = SendingSettings()
DEFAULT_RETEACH = ReteachSettings()
DEFAULT_FOLLOW_UP = FollowUpSettings()
