"""The tests of a session, as the centre closes it."""

from attrs import frozen

from pix.apps.certification.models import Certification, Session
from pix.apps.organizations.names import sort_key


@frozen
class TestsToClose:
    """In the order of names, with their reports."""

    __test__ = False

    unfinished: tuple[Certification, ...]
    finished: tuple[Certification, ...]

    @property
    def without_reason(self) -> tuple[Certification, ...]:
        return tuple(test for test in self.unfinished if not test.abort_reason)


def tests_to_close(session: Session) -> TestsToClose:
    rows = Certification.objects.filter(session=session).select_related("assessment")
    ordered = sorted(
        rows.prefetch_related("issue_reports"),
        key=lambda test: (sort_key(test.last_name, test.first_name), test.pk),
    )
    return TestsToClose(
        tuple(test for test in ordered if test.completed_at is None),
        tuple(test for test in ordered if test.completed_at is not None),
    )


def closing_test(session: Session, number: int) -> Certification | None:
    rows = Certification.objects.filter(session=session, pk=number).select_related("assessment")
    return rows.prefetch_related("issue_reports").first()
