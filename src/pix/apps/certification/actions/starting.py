"""A candidate starts their test, or goes on with it: one certification a person and a session."""

import secrets
import uuid

from attrs import frozen
from django.db import transaction

from pix.apps.assessments.enums import Kind as TestKind
from pix.apps.assessments.enums import State
from pix.apps.assessments.models import Assessment
from pix.apps.assessments.scoring import scoring_settings
from pix.apps.certification import complementary, profile_v2
from pix.apps.certification.actions.ending import end_locked
from pix.apps.certification.actions.joining import check_habilitation, not_certifiable, note_change
from pix.apps.certification.engines import engine_of, read_counters
from pix.apps.certification.enums import Framework, Kind
from pix.apps.certification.exam_errors import (
    DurationExceeded,
    ExamRefusal,
    LanguageNotOffered,
    NotAuthorisedToResume,
    NotAuthorisedToStart,
    NotReconciled,
    NoVersionInForce,
    SessionNotAccessible,
    WrongAccessCode,
)
from pix.apps.certification.models import (
    IDENTITY_COLUMNS,
    Candidate,
    Certification,
    CertificationQuestion,
    Presence,
    Session,
    StoredExposure,
)
from pix.apps.certification.queries.versions import stamp_in_force
from pix.apps.content import registry
from pix.apps.journal.actions import record
from pix.common import time
from pix.core.adaptive.exposure import draw_mask, eligibility, pack_mask
from pix.core.exam.codes import make_verification_code, read_access_code
from pix.core.exam.ends import is_too_old

SEED_BITS = 63
SAME_GESTURE_SECONDS = 10
V2_MINUTES = 105


@frozen
class Environment:
    """Where the candidate starts from. `browser`: a digest of the log-in; `language`: of the interface."""

    browser: str = ""
    language: str = "fr"


@frozen
class Started:
    certification: Certification
    is_new: bool
    run_token: uuid.UUID


def start_certification(
    user_id: int, session_id: int, access_code: str, environment: Environment | None = None
) -> Started:
    """The test of this person in this session: a new one, or theirs to go on with.

    Raises, in this order: WrongAccessCode, SessionNotAccessible, NotReconciled, CentreNotHabilitated,
    NotAuthorisedToStart, NotAuthorisedToResume, DurationExceeded, then for a new test NotCertifiable (V2),
    NoVersionInForce, LanguageNotOffered. A candidate who lacks an authorisation is noted as waiting.
    """
    with transaction.atomic():
        outcome = enter(user_id, session_id, access_code, environment or Environment())
    if isinstance(outcome, ExamRefusal):
        raise outcome
    return outcome


def enter(user_id: int, session_id: int, access_code: str, environment: Environment) -> Started | ExamRefusal:
    """A refusal that is returned, not raised, has written something that stays."""
    candidate = lock_candidate(user_id, session_id, access_code)
    existing = Certification.objects.select_for_update(of=("self",)).filter(candidate=candidate).first()
    if existing is not None and (existing.is_over or is_same_gesture(existing, environment)):
        return Started(existing, False, existing.run_token)
    if not candidate.is_authorized:
        note_waiting(candidate)
        return NotAuthorisedToResume() if existing else NotAuthorisedToStart()
    if existing is None:
        certification = create_certification(candidate, environment)
    elif is_too_old(existing.started_at, time.now()):
        end_locked(existing, State.ENDED_BY_FINALISATION)
        return DurationExceeded()
    else:
        certification = existing
        resume(certification, environment)
    consume_authorisation(candidate)
    return Started(certification, existing is None, certification.run_token)


def lock_candidate(user_id: int, session_id: int, access_code: str) -> Candidate:
    session = Session.objects.select_related("centre").filter(pk=session_id).first()
    if session is None or session.access_code != read_access_code(access_code):
        raise WrongAccessCode
    if not session.is_accessible:
        raise SessionNotAccessible
    rows = Candidate.objects.select_for_update(of=("self",))
    candidate = rows.filter(session_id=session_id, user_id=user_id).first()
    if candidate is None:
        raise NotReconciled
    candidate.session = session
    check_habilitation(session, candidate.framework)
    return candidate


def is_same_gesture(certification: Certification, environment: Environment) -> bool:
    """A double click, or two tabs at the same instant: the second one gets what the first one got."""
    if not environment.browser or certification.run_browser != environment.browser:
        return False
    return (time.now() - certification.run_started_at).total_seconds() < SAME_GESTURE_SECONDS


def note_waiting(candidate: Candidate) -> None:
    if candidate.waiting_since is None:
        candidate.waiting_since = time.now()
        candidate.save(update_fields=["waiting_since"])
        note_change(candidate.session_id)


def consume_authorisation(candidate: Candidate) -> None:
    """Each entry needs its own; the agreement given by the first one is dated."""
    candidate.is_authorized, candidate.waiting_since = False, None
    candidate.agreed_at = candidate.agreed_at or time.now()
    candidate.save(update_fields=["is_authorized", "waiting_since", "agreed_at"])
    note_change(candidate.session_id)


def resume(certification: Certification, environment: Environment) -> None:
    """From now on only this browser may answer."""
    take_run(certification, environment)
    certification.save(update_fields=["run_token", "run_browser", "run_started_at"])
    Presence.objects.filter(certification=certification).update(
        seen_at=time.now(), is_visible=True, is_focused=True, proved_position=None
    )
    record(
        "certification.resumed",
        f"certification:{certification.pk}",
        actor_id=certification.user_id,
        session=certification.session_id,
    )


def take_run(certification: Certification, environment: Environment) -> None:
    certification.run_token = uuid.uuid4()
    certification.run_browser, certification.run_started_at = environment.browser, time.now()


def create_certification(candidate: Candidate, environment: Environment) -> Certification:
    make = create_v2 if candidate.session.kind == Kind.V2 else create_v3
    certification = make(candidate, environment)
    Presence.objects.create(certification=certification)
    record(
        "certification.started",
        f"certification:{certification.pk}",
        actor_id=candidate.user_id,
        session=candidate.session_id,
        candidate=candidate.pk,
        version=certification.version_id,
    )
    return certification


def prepare(candidate: Candidate, environment: Environment) -> Certification:
    """All but what depends on the form of the certification. The identity is copied once for all."""
    certification = Certification(
        session=candidate.session,
        candidate=candidate,
        user_id=candidate.user_id,
        framework=framework_of(candidate),
        extra_time=candidate.extra_time,
        needs_accessibility=candidate.needs_accessibility,
        verification_code=free_verification_code(),
        seed=secrets.randbits(SEED_BITS),
        started_at=time.now(),
        **{name: getattr(candidate, name) for name in IDENTITY_COLUMNS},
    )
    take_run(certification, environment)
    return certification


def framework_of(candidate: Candidate) -> str:
    """CléA falls back to Pix alone when what it stands on is no longer valid."""
    if candidate.framework != Framework.CLEA or complementary.is_eligible(candidate.user_id, Framework.CLEA):
        return candidate.framework
    return Framework.CORE


def free_verification_code() -> str:
    while True:
        code = make_verification_code(secrets.choice)
        if not Certification.objects.filter(verification_code=code).exists():
            return code


def open_assessment(candidate: Candidate) -> Assessment:
    return Assessment.objects.create(
        kind=TestKind.CERTIFICATION, user_id=candidate.user_id, release_id=registry.current_release_id()
    )


def create_v3(candidate: Candidate, environment: Environment) -> Certification:
    """The version is the one in force when the candidate joined."""
    stamp = stamp_in_force(candidate.reconciled_at)
    if stamp is None:
        raise NoVersionInForce
    engine = engine_of(*stamp)
    languages = engine.settings.languages
    if languages and environment.language not in languages:
        raise LanguageNotOffered
    certification = prepare(candidate, environment)
    certification.kind, certification.version_id = Kind.V3, stamp[0]
    certification.length = engine.settings.length
    certification.minutes = engine.settings.duration_minutes
    certification.assessment = open_assessment(candidate)
    if engine.is_open:
        stored = StoredExposure.objects.filter(
            version_id=stamp[0],
            language=certification.assessment.language,
            is_accessible_only=candidate.needs_accessibility,
        ).first()
        chances = eligibility(read_counters(engine, stored), engine.settings.open_rule.exposure_target)
        certification.mask = pack_mask(draw_mask(engine.bank, chances, certification.seed))
    certification.save(force_insert=True)
    return certification


def create_v2(candidate: Candidate, environment: Environment) -> Certification:
    """The questions are drawn at once from what the candidate has shown so far."""
    release, rules = registry.current_release(), scoring_settings()
    profile = profile_v2.profile_now(candidate.user_id, release, rules)
    reached = sum(one.estimated_level >= rules.certifiable_level for one in profile.competences)
    if reached < rules.certifiable_competences:
        raise not_certifiable(reached)
    certification = prepare(candidate, environment)
    drawn = profile_v2.draw_list(
        candidate.user_id,
        profile,
        release,
        certification.seed,
        accessible_only=candidate.needs_accessibility,
    )
    certification.kind, certification.length, certification.minutes = Kind.V2, len(drawn), V2_MINUTES
    certification.profile = profile_v2.profile_tested(profile, drawn)
    certification.assessment = open_assessment(candidate)
    certification.save(force_insert=True)
    CertificationQuestion.objects.bulk_create(
        CertificationQuestion(
            certification=certification,
            position=place,
            number=place,
            template=one.template,
            challenge=one.challenge,
            competence=one.competence,
            skill=one.skill,
        )
        for place, one in enumerate(drawn)
    )
    return certification
