"""What this context tells those above it."""

from django.dispatch import Signal

assessment_completed = Signal()  # assessment
competence_reset = Signal()  # user_id, competence, at
