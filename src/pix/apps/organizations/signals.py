"""What contexts above may want to know. Sent inside the transaction of the action."""

from django.dispatch import Signal

learners_deleted = Signal()
"""`organization_id`, `learner_ids`, `by_id`: their participations go with them."""

organization_archived = Signal()
"""`organization`, `by`: its campaigns are archived too."""

administrator_named = Signal()
"""`organization`, `user`, `by`: the person administers it from now on."""
