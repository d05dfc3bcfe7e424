"""The lines of the two exports of results, in words and order that schools' spreadsheets depend on. Pure.

Headers stay in French, as the format wants, and « maitrise » without its circumflex.
"""

import datetime
import functools
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from attrs import field, frozen

from pix.core.campaigns.outcomes import Outcome
from pix.core.campaigns.results import Counts
from pix.documents.schools.writers import Value, ratio

NOT_AVAILABLE = "NA"
SKILL_WORDS = {
    Outcome.VALIDATED: "OK",
    Outcome.INVALIDATED: "KO",
    Outcome.UNTESTED: "Non testé",
}
_ratio = functools.lru_cache(maxsize=4096)(ratio)


@frozen
class Head:
    """What every line begins with. `columns`: those of the learner, after the names (« Classe »…)."""

    organization: str
    campaign_id: int
    code: str
    name: str
    columns: tuple[str, ...] = ()


@frozen
class Person:
    """`values`: one for each of the columns of the head."""

    last_name: str
    first_name: str
    values: tuple[str | None, ...] = ()


@frozen
class AssessmentHead:
    """Titles in the order of the course. `stars` None: no stages; `skills`: the names shown, if any."""

    head: Head
    course: str
    stars: int | None
    badges: tuple[str, ...]
    competences: tuple[str, ...]
    areas: tuple[str, ...]
    skills: tuple[str, ...] = ()


@frozen
class AssessmentResults:
    """Of a participation that was sent. `outcomes`: of the skills shown, if any."""

    shared_at: datetime.datetime
    stars: int | None
    badges: tuple[bool, ...]
    whole: Counts
    competences: tuple[Counts, ...]
    areas: tuple[Counts, ...]
    outcomes: bytes = b""


@frozen
class AssessmentLine:
    """`progress`: skills tested, out of those targeted; `is_completed`: the test has ended. Local times."""

    person: Person
    progress: Counts
    is_completed: bool
    begun_at: datetime.datetime
    results: AssessmentResults | None = None


@frozen
class ProfileLine:
    """`levels`: (level, pix) for each competence of the framework, None when nothing was sent. UTC date."""

    person: Person
    sent_on: datetime.date | None = None
    pix: int | None = None
    is_certifiable: bool = False
    certifiable_count: int = 0
    levels: tuple[tuple[int, int], ...] = field(factory=tuple)


def assessment_rows(about: AssessmentHead, lines: Iterable[AssessmentLine]) -> Iterator[Sequence[Value]]:
    """The header line, then one line a participation."""
    yield assessment_header(about)
    start = (*beginning(about.head), about.course)
    missing = (NOT_AVAILABLE,) * count_of_results(about)
    for line in lines:
        yield (*start, *names(line.person), *progress(line), *(results(line.results) or missing))


def assessment_header(about: AssessmentHead) -> list[Value]:
    return [
        "Nom de l'organisation", "ID Campagne", "Code", "Nom de la campagne", "Parcours",
        "Nom du Participant", "Prénom du Participant", *about.head.columns,
        "% de progression", "Date de début", "Partage (O/N)", "Date du partage",
        *([] if about.stars is None else [f"Palier obtenu (/{about.stars})"]),
        *(f"{badge} obtenu (O/N)" for badge in about.badges),
        "% maitrise de l'ensemble des acquis du profil",
        *(text for title in about.competences for text in (
            f"% de maitrise des acquis de la compétence {title}",
            f"Nombre d'acquis du profil cible dans la compétence {title}",
            f"Acquis maitrisés dans la compétence {title}",
        )),
        *(text for title in about.areas for text in (
            f"% de maitrise des acquis du domaine {title}",
            f"Nombre d'acquis du profil cible du domaine {title}",
            f"Acquis maitrisés du domaine {title}",
        )),
        *about.skills,
    ]  # fmt: skip


def count_of_results(about: AssessmentHead) -> int:
    """Columns after « Partage (O/N) »."""
    groups = 3 * (len(about.competences) + len(about.areas))
    return 2 + (about.stars is not None) + len(about.badges) + groups + len(about.skills)


def beginning(head: Head) -> tuple[Value, ...]:
    return head.organization, head.campaign_id, head.code, head.name


def names(person: Person) -> tuple[Value, ...]:
    return person.last_name, person.first_name, *person.values


def progress(line: AssessmentLine) -> tuple[Value, ...]:
    done = line.is_completed or not line.progress.total
    share = 1 if done else _ratio(line.progress.tested, line.progress.total, 3)
    return share, f"{line.begun_at:%d/%m/%Y %H:%M}", line.results is not None


def results(found: AssessmentResults | None) -> tuple[Value, ...]:
    """Empty when nothing was sent."""
    if found is None:
        return ()
    return (
        f"{found.shared_at:%d/%m/%Y %H:%M}",
        *(() if found.stars is None else (found.stars,)),
        *found.badges,
        mastery(found.whole),
        *(value for counts in (*found.competences, *found.areas) for value in triple(counts)),
        *(SKILL_WORDS[Outcome(code)] for code in found.outcomes),
    )


def mastery(counts: Counts) -> Decimal | int:
    return _ratio(counts.validated, counts.total) if counts.total else 0


def triple(counts: Counts) -> tuple[Value, ...]:
    return mastery(counts), counts.total, counts.validated


def profile_rows(
    head: Head, competences: Sequence[str], lines: Iterable[ProfileLine]
) -> Iterator[Sequence[Value]]:
    """`competences`: the titles of all those of the framework, in index order."""
    yield [
        "Nom de l'organisation", "ID Campagne", "Code", "Nom de la campagne",
        "Nom du Participant", "Prénom du Participant", *head.columns,
        "Envoi (O/N)", "Date de l'envoi", "Nombre de pix total", "Certifiable (O/N)",
        "Nombre de compétences certifiables",
        *(text for title in competences for text in (
            f"Niveau pour la compétence {title}", f"Nombre de pix pour la compétence {title}"
        )),
    ]  # fmt: skip
    missing = (False, *(NOT_AVAILABLE,) * (4 + 2 * len(competences)))
    for line in lines:
        sent = missing if line.sent_on is None else sent_profile(line)
        yield (*beginning(head), *names(line.person), *sent)


def sent_profile(line: ProfileLine) -> tuple[Value, ...]:
    values = (value for pair in line.levels for value in pair)
    return True, f"{line.sent_on}", line.pix, line.is_certifiable, line.certifiable_count, *values
