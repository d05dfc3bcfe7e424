"""Which skill to ask next in a self-assessment or a course, with which challenge, and when to stop."""
