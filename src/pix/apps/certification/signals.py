"""What this context tells: to itself, and to those above it."""

from django.dispatch import Signal

certification_completed = Signal()  # certification_id; once the last answer is committed, whatever follows
session_finalised = Signal()  # session; in the transaction of the finalisation
session_published = Signal()  # session; in the transaction of the publication
session_unpublished = Signal()  # session; in the transaction of the withdrawal
