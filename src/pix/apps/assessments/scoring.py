from functools import lru_cache

from django.conf import settings

from pix.core.profile.settings import ScoringSettings


def scoring_settings() -> ScoringSettings:
    return settings_of(
        settings.MAX_REACHABLE_LEVEL,
        settings.PIX_COUNT_BY_LEVEL,
        settings.DAYS_BEFORE_IMPROVING,
        settings.DAYS_BEFORE_COMPETENCE_RESET,
    )


@lru_cache(maxsize=8)
def settings_of(highest: int, pix_by_level: int, to_improve: float, to_reset: float) -> ScoringSettings:
    return ScoringSettings(
        max_reachable_level=highest,
        pix_by_level=pix_by_level,
        days_before_improving=to_improve,
        days_before_reset=to_reset,
    )
