"""Figures of scores and delays, all of them settings of the site."""

from attrs import frozen


@frozen
class ScoringSettings:
    """Delays are in days; `greatest_gauge` is in percent."""

    max_reachable_level: int = 7
    pix_by_level: int = 8
    days_before_improving: float = 4
    days_before_reset: float = 7
    certifiable_competences: int = 5
    certifiable_level: int = 1
    greatest_gauge: float = 95

    @property
    def max_pix_by_competence(self) -> int:
        return self.pix_by_level * self.max_reachable_level


DEFAULT_SCORING = ScoringSettings()
