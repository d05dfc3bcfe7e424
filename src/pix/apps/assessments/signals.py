"""What this context tells those above it."""

from django.dispatch import Signal

question_answered = Signal()  # sitting, question; in the transaction of the answer
assessment_completed = Signal()  # assessment, sitting
competence_reset = Signal()  # user_id, competence, at
