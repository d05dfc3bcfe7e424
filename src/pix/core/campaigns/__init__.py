"""Courses given to a group: results, stages, badges, collective figures, what to re-teach, who to remind."""
