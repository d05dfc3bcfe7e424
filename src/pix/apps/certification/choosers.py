"""Which question an exam asks next. The rules are in the core; here is what they are told."""

import datetime

from attrs import define, frozen

from pix.apps.assessments import choosing
from pix.apps.assessments.enums import Kind as TestKind
from pix.apps.assessments.queries import states_of
from pix.apps.assessments.sitting import Sitting
from pix.apps.certification.engines import Engine, engine_of, pool_of, pool_without
from pix.apps.certification.enums import Kind
from pix.apps.certification.models import Certification, CertificationQuestion
from pix.core.adaptive.bank import Mask
from pix.core.adaptive.choice import Choice
from pix.core.adaptive.exposure import unpack_mask
from pix.core.adaptive.open_rule import OpenTest, choose_question
from pix.core.adaptive.original_choice import choose_original
from pix.core.adaptive.posterior import Estimate
from pix.core.adaptive.tables import RIGHT, WRONG
from pix.core.grading.results import Result


@define(slots=False)
class Exam:
    """What is kept with the test of a certification. `rows`: what the engine knew of each question asked."""

    certification: Certification
    rows: list[CertificationQuestion]
    published_at: datetime.datetime | None

    @property
    def engine(self) -> Engine:
        return engine_of(self.certification.version_id, self.published_at)

    def row(self, number: int) -> CertificationQuestion:
        return next(row for row in self.rows if row.number == number and not row.is_replaced)


@frozen
class Given:
    """Answers of a test as the engine reads them: places in the bank and whether each was right."""

    places: list[int]
    right: list[bool]


def choose_exam_question(sitting: Sitting) -> choosing.Choice | None:
    """The next question, None at the end of the test."""
    if sitting.exam.certification.kind == Kind.V2:
        return choose_in_list(sitting)
    return choose_adaptively(sitting)


def choose_in_list(sitting: Sitting) -> choosing.Choice | None:
    """V2: the list was drawn when the test started."""
    place = len(sitting.questions)
    row = next((row for row in sitting.exam.rows if row.number == place), None)
    return choosing.Choice(row.template, row.skill, row.challenge) if row else None


def choose_adaptively(sitting: Sitting) -> choosing.Choice | None:
    exam: Exam = sitting.exam
    engine = exam.engine
    chosen = ask_engine(sitting, engine, pool_for(sitting, engine))
    note_estimate(sitting, chosen)
    if chosen.question is None:
        return None
    item = engine.bank.items[chosen.question]
    skill = sitting.release.listed[item.id].skill
    competence = sitting.release.referential.skill(skill).competence
    sitting.states = states_of(sitting.assessment.user_id, [competence])
    choice = choosing.choose_variant(sitting, item.id, skill, competence)
    exam.rows.append(
        CertificationQuestion.objects.create(
            certification=exam.certification,
            position=len(sitting.questions) + sitting.set_aside,
            number=len(sitting.questions),
            template=item.id,
            challenge=choice.challenge,
            competence=competence,
            skill=skill,
            discriminant=item.discriminant,
            difficulty=item.difficulty,
            capacity=chosen.estimate.ability,
            error=chosen.estimate.error,
            remarks=[[entry.incident.value, entry.competence] for entry in chosen.journal],
        )
    )
    return choice


def ask_engine(sitting: Sitting, engine: Engine, pool: Mask) -> Choice:
    exam: Exam = sitting.exam
    certification, given = exam.certification, given_answers(sitting, engine)
    if engine.is_open:
        categories = [RIGHT if right else WRONG for right in given.right]
        mask = unpack_mask(bytes(certification.mask), len(engine.bank))
        test = OpenTest(certification.seed, pool, mask, given.places, categories)
        return choose_question(engine.bank, engine.table, engine.settings.open_rule, test)
    before = exam.row(len(given.places) - 1).capacity if given.places else None
    return choose_original(
        engine.bank,
        pool,
        engine.settings.original_rule,
        certification.seed,
        given.places,
        given.right,
        before,
    )


def given_answers(sitting: Sitting, engine: Engine) -> Given:
    answered = sitting.answered
    return Given(
        engine.bank.positions(question.template for question in answered),
        [question.result == Result.OK for question in answered],
    )


def pool_for(sitting: Sitting, engine: Engine) -> Mask:
    exam: Exam = sitting.exam
    assessment = sitting.assessment
    pool = pool_of(engine, assessment.release_id, assessment.language, exam.certification.needs_accessibility)
    return pool_without(engine, pool, [row.template for row in exam.rows if row.is_replaced])


def note_estimate(sitting: Sitting, chosen: Choice) -> None:
    """The estimate once the last question was answered is kept with that question."""
    estimate: Estimate = chosen.estimate
    if not sitting.questions:
        return
    row = sitting.exam.row(len(sitting.questions) - 1)
    row.capacity_after, row.error_after = estimate.ability, estimate.error
    row.save(update_fields=["capacity_after", "error_after"])


choosing.CHOOSERS[TestKind.CERTIFICATION] = choose_exam_question
