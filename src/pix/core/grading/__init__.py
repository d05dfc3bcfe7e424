"""Grading: what an answer is worth against what was expected, and the grammar of the fields to fill."""
