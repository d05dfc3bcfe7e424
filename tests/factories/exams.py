"""The room of an exam for tests: a version in force, candidates who join, start and answer."""

import itertools
import uuid
from typing import Any

from attrs import define, frozen

from pix.apps.accounts.models import User
from pix.apps.assessments.knowledge import pack
from pix.apps.assessments.models import KnowledgeState, Question
from pix.apps.assessments.sitting import Ask, AskedQuestion
from pix.apps.certification.actions.joining import join_session
from pix.apps.certification.actions.running import (
    ExamReply,
    Run,
    continue_exam,
    record_exam_answer,
    start_exam_timer,
)
from pix.apps.certification.actions.starting import Environment, start_certification
from pix.apps.certification.actions.versions import publish_version, save_version, store_report
from pix.apps.certification.drafts import draft_from_rows
from pix.apps.certification.enums import Rule
from pix.apps.certification.models import (
    Candidate,
    Certification,
    CertificationQuestion,
    Session,
    Version,
)
from pix.apps.certification.release_rows import release_rows
from pix.apps.content import registry
from pix.apps.content.registry import LoadedRelease
from pix.common import time
from pix.core.profile.knowledge import KnowledgeElement, Source, Status
from tests.factories.accounts import make_user
from tests.factories.answers import right_fields, submission, wrong_fields
from tests.factories.centres import make_candidate, make_centre, make_session
from tests.factories.versions import SOUND_REPORT

_names = itertools.count(1)
CODES_OF_FIVE = ("1.1", "1.2", "2.1", "3.1", "4.1")
BROWSER = Environment(browser="browser-of-the-tests")


def make_exam_version(rule: Rule = Rule.OPEN, name: str = "Exam", **changes: Any) -> Version:
    """A published version of the shipped questions, as if their difficulties had been estimated."""
    rows = [
        {**row, "source": "calibrated", "answers": 600} for row in release_rows(registry.current_release())
    ]
    draft = draft_from_rows(name, rows, rule=rule)
    version = save_version(draft, actor_id=None)
    version = store_report(version.pk, SOUND_REPORT, digest=version.digest, actor_id=None)
    return publish_version(version.pk, actor_id=None, **changes)


def make_certifiable(user: User, codes: tuple[str, ...] = CODES_OF_FIVE, pix: float = 9) -> User:
    """`pix` in each of these competences, from skills answered one by one."""
    release = registry.current_release()
    for code in codes:
        elements = elements_worth(release, code, pix)
        KnowledgeState.objects.update_or_create(
            user=user,
            competence=code,
            defaults={
                "elements": pack(elements),
                "exact_pix": sum(element.earned_pix for element in elements),
                "changed_at": time.now(),
            },
        )
    return user


def elements_worth(release: LoadedRelease, code: str, pix: float) -> list[KnowledgeElement]:
    """Skills of a competence, the easiest first, until they are worth so many pix."""
    elements: list[KnowledgeElement] = []
    skills = [skill for skill in release.referential.skills_of(code) if skill.is_active]
    for skill in sorted(skills, key=lambda skill: (skill.level, skill.name)):
        if sum(element.earned_pix for element in elements) >= pix:
            break
        elements.append(
            KnowledgeElement(
                skill.id, code, Status.VALIDATED, Source.DIRECT, skill.pix_value, time.now(), None, None
            )
        )
    return elements


def make_room(**columns: Any) -> Session:
    """A session of a centre, with a version in force."""
    if not Version.objects.exists():
        make_exam_version()
    return make_session(make_centre(), **columns)


@define
class Sitter:
    """Somebody in the room: their account, their line, and their test once it is started."""

    user: User
    candidate: Candidate
    certification: Certification | None = None
    token: uuid.UUID | None = None

    @property
    def run(self) -> Run:
        return Run(self.user.pk, self.certification.public_id, self.token)

    def refresh(self) -> "Sitter":
        self.candidate.refresh_from_db()
        if self.certification is not None:
            self.certification = Certification.objects.get(pk=self.certification.pk)
        return self


def make_line(session: Session, **columns: Any) -> Candidate:
    """A candidate with a name of their own."""
    number = next(_names)
    letters = "".join("abcdefghij"[int(figure)] for figure in str(number))
    return make_candidate(session, **{"last_name": f"Aubert{letters}", "first_name": "Léa", **columns})


def join(candidate: Candidate, user: User | None = None) -> Sitter:
    """The candidate joins, with a certifiable account unless theirs is given."""
    user = user or make_certifiable(make_user())
    joined = join_session(
        user.pk, str(candidate.session_id), candidate.last_name, candidate.first_name, candidate.birthdate
    )
    return Sitter(user, joined)


def authorise(candidate: Candidate) -> None:
    """The invigilator has checked who this is."""
    Candidate.objects.filter(pk=candidate.pk).update(is_authorized=True)


def enter(sitter: Sitter, environment: Environment = BROWSER) -> Sitter:
    """Authorised, the candidate types the code: their test starts, or goes on from here."""
    authorise(sitter.candidate)
    session = Session.objects.get(pk=sitter.candidate.session_id)
    started = start_certification(sitter.user.pk, session.pk, session.access_code, environment)
    sitter.certification, sitter.token = started.certification, started.run_token
    return sitter


def make_sitter(session: Session | None = None, user: User | None = None, **columns: Any) -> Sitter:
    """Joined and started, no question asked yet."""
    return enter(join(make_line(session or make_room(), **columns), user))


def open_question(sitter: Sitter) -> AskedQuestion:
    """The question that waits, ready to be answered: its time runs if it has one."""
    asked = continue_exam(sitter.run).step.question
    if asked.variant.timer:
        start_exam_timer(sitter.run, asked.row.number)
    return asked


def answer_once(sitter: Sitter, *, rightly: bool = True, answer_id: uuid.UUID | None = None) -> ExamReply:
    """Answers the question that waits."""
    asked = open_question(sitter)
    given = right_fields(asked.variant) if rightly else wrong_fields(asked.variant)
    return record_exam_answer(sitter.run, asked.row.number, submission(given or {"skip": ["1"]}, answer_id))


def play(sitter: Sitter, count: int = 100, *, rightly: bool = True) -> ExamReply:
    """Answers so many questions, or all of them."""
    reply = continue_exam(sitter.run)
    for _ in range(count):
        if not isinstance(reply.step, Ask):
            break
        reply = answer_once(sitter, rightly=rightly)
    return reply


@frozen
class Asked:
    """What was asked and answered, for comparisons."""

    number: int
    template: str
    result: str | None


def asked_of(sitter: Sitter) -> list[Asked]:
    rows = Question.objects.filter(assessment=sitter.certification.assessment_id, is_replaced=False)
    return [Asked(row.number, row.template, row.result) for row in rows.order_by("number")]


def put_question(sitter: Sitter, template: str) -> Asked:
    """Makes this the question that waits, as if the engine had chosen it."""
    release = registry.get_release(sitter.certification.assessment.release_id)
    listed = release.listed[template]
    number = len(asked_of(sitter))
    place = {"position": number, "number": number, "template": template, "skill": listed.skill}
    challenge = f"{template}.{listed.version}.0"
    competence = release.referential.skill(listed.skill).competence
    CertificationQuestion.objects.create(
        certification=sitter.certification, challenge=challenge, competence=competence, capacity=0.0, **place
    )
    assessment = sitter.certification.assessment
    Question.objects.create(
        month=assessment.month, assessment=assessment, user=sitter.user, challenge=challenge, **place
    )
    return Asked(number, template, None)
