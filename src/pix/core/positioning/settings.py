"""Figures of the choice of questions."""

from attrs import frozen


@frozen
class PositioningSettings:
    """Levels: greatest one of an easy tube, of a first question, greatest gap above the estimated level."""

    easy_tube_level: int = 3
    first_level: int = 2
    greatest_gap: float = 2


DEFAULT_POSITIONING = PositioningSettings()
