from django.conf import settings

from pix.core.profile.settings import ScoringSettings


def scoring_settings() -> ScoringSettings:
    return ScoringSettings(
        max_reachable_level=settings.MAX_REACHABLE_LEVEL,
        pix_by_level=settings.PIX_COUNT_BY_LEVEL,
        days_before_improving=settings.DAYS_BEFORE_IMPROVING,
        days_before_reset=settings.DAYS_BEFORE_COMPETENCE_RESET,
    )
