from django.db import models


class Kind(models.TextChoices):
    COMPETENCE = "COMPETENCE_EVALUATION"
    CAMPAIGN = "CAMPAIGN"
    EXAM = "EXAM"
    CERTIFICATION = "CERTIFICATION"
    DEMONSTRATION = "DEMO"
    PREVIEW = "PREVIEW"


class State(models.TextChoices):
    STARTED = "started"
    COMPLETED = "completed"
    ABORTED = "aborted"
    ENDED_BY_INVIGILATOR = "endedBySupervisor"
    ENDED_BY_FINALISATION = "endedDueToFinalization"


class QuestionState(models.TextChoices):
    ASKED = "asked"
    TIMED_OUT = "timeout"
    FOCUSED_OUT = "focusedout"


class EvaluationStatus(models.TextChoices):
    STARTED = "started"
    RESET = "reset"


KINDS_THAT_TEACH_THE_PROFILE = (Kind.COMPETENCE, Kind.CAMPAIGN)
KINDS_WITH_CHECKPOINTS = (Kind.COMPETENCE, Kind.CAMPAIGN, Kind.EXAM)
KINDS_OF_COURSES = (Kind.CAMPAIGN, Kind.EXAM)
SKIPPED = "#ABAND#"
