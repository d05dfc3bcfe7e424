"""Published sessions with their certificates, as rows: for the benches of files."""

import random

MOST = 895


def make_published_session(room: str, certificates: int):
    """Nobody answers: each candidate has a drawn score and sixteen drawn levels."""
    from django.db import transaction

    from pix.apps.assessments.enums import State
    from pix.apps.certificates.levels import LEVELS
    from pix.apps.certification.enums import Kind
    from tests.factories.certificates import LEVELS as COMPETENCES
    from tests.factories.certificates import give_result, publish
    from tests.factories.results import insert_sitting, make_candidate, make_session, version_for_tests

    draw, version = random.Random(certificates), version_for_tests()
    with transaction.atomic():
        session = make_session(room=room)
        for _rank in range(certificates):
            score = draw.randrange(64, MOST)
            row = insert_sitting(make_candidate(session), State.COMPLETED, version=version, kind=Kind.V3)
            give_result(
                row,
                pix_score=score,
                lowest_pix=max(0, score - 32),
                highest_pix=min(MOST, score + 32),
                level=next(name for name, level in LEVELS.items() if level.low <= score <= level.high),
                levels={code: draw.randrange(8) for code in COMPETENCES},
            )
        publish(session)
    return session
