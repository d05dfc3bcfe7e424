"""Fixed statements: the rows of the ORM, its errors, its transactions."""

import datetime
import uuid
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, OperationalError, connection, models, transaction
from django.test.utils import CaptureQueriesContext

from pix.apps.accounts.models import Session, User
from pix.apps.assessments.models import Assessment, CompetenceEvaluation, KnowledgeState, Question, Reset
from pix.common import statements
from pix.common.metrics import StatementCounter
from pix.common.models import PeriodicRun
from pix.common.statements import Columns, Statement
from pix.common.time import now
from tests.factories.people import make_person

NAME = Statement("SELECT name FROM common_periodicrun WHERE name = %s")
ADD = Statement("INSERT INTO common_periodicrun (name, started_at) VALUES (%s, %s)")
MODELS = [Session, User, Assessment, Question, KnowledgeState, CompetenceEvaluation, Reset, PeriodicRun]


def names() -> list[str]:
    return list(PeriodicRun.objects.order_by("name").values_list("name", flat=True))


def text(raw):
    return raw.decode() if isinstance(raw, bytes) else raw


@pytest.mark.django_db
def test_a_batch_runs_in_order_and_says_what_it_found():
    added, found, none = statements.run([(ADD, ("a", now())), (NAME, ("a",)), (NAME, ("b",))])
    assert (added.count, found.count, none.count) == (1, 1, 0)
    assert [[text(value) for value in row] for row in found.rows] == [["a"]]


@pytest.mark.django_db(transaction=True)
def test_an_error_is_that_of_django_and_leaves_the_connection_usable():
    statements.run([(ADD, ("a", now()))])
    with pytest.raises(IntegrityError), transaction.atomic():
        statements.run([(ADD, ("b", now())), (ADD, ("a", now())), (ADD, ("c", now()))])
    assert names() == ["a"]
    assert statements.run([(NAME, ("a",))])[0].count == 1


@pytest.mark.django_db(transaction=True)
def test_a_batch_is_in_the_transaction_of_the_moment():
    with transaction.atomic():
        statements.run([(ADD, ("a", now()))])
        transaction.set_rollback(True)
    assert names() == []
    with transaction.atomic():
        statements.run([(ADD, ("a", now()))])
    assert names() == ["a"]


@pytest.mark.django_db
def test_whoever_counts_statements_sees_each():
    with CaptureQueriesContext(connection) as captured:
        statements.run([(ADD, ("a", now())), (NAME, ("a",))])
    assert [query["sql"] for query in captured] == [ADD.sql, NAME.sql]


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="there is no connection to lose")
def test_the_first_reading_of_a_request_survives_a_lost_connection():
    statements.run([(ADD, ("a", now()))])
    lose_the_connection()
    assert statements.read([(NAME, ("a",))])[0].count == 1
    lose_the_connection()
    with pytest.raises(OperationalError), transaction.atomic():
        statements.read([(NAME, ("a",))])
    connection.close()


def lose_the_connection() -> None:
    """As a restart of the server does."""
    import psycopg

    pid = connection.connection.info.backend_pid
    with psycopg.connect(connection.connection.info.dsn, autocommit=True) as other:
        other.execute("SELECT pg_terminate_backend(%s, 5000)", [pid])


@pytest.mark.django_db(transaction=True)
def test_statements_also_run_without_being_prepared(settings):
    settings.PREPARED_STATEMENTS = False
    assert [one.count for one in statements.run([(ADD, ("a", now())), (NAME, ("a",))])] == [1, 1]


def test_no_null_character_is_cut_in_silence():
    with pytest.raises(ValueError, match="null"):
        statements.to_postgresql("a\x00b")


@pytest.mark.parametrize("model", MODELS)
def test_every_column_of_these_models_can_be_read(model):
    assert set(Columns(model).names) == {one.attname for one in model._meta.concrete_fields if one.column}
    for readers in Columns(model).readers.values():
        assert len(readers) == len(Columns(model))


@pytest.mark.django_db
def test_values_come_back_as_they_were_written():
    person = make_person()
    moment = datetime.datetime(2026, 3, 1, 12, 30, 0, 123456, tzinfo=datetime.UTC)
    columns = Columns(KnowledgeState)
    state = KnowledgeState(
        user=person, competence="1.1", elements={"é": [1, 0.5, None]}, exact_pix=1 / 3, changed_at=moment
    )
    save = Statement(
        f"INSERT INTO assessments_knowledgestate ({', '.join(columns.names[1:])})"
        f" VALUES ({', '.join(['%s'] * (len(columns) - 1))})"
    )
    find = Statement(f"SELECT {columns.sql('k')} FROM assessments_knowledgestate k WHERE k.user_id = %s")
    statements.run([(save, [getattr(state, name) for name in columns.names[1:]])])
    [row] = columns.read_all(statements.run([(find, (person.pk,))])[0].rows)
    assert values(row) == values(KnowledgeState.objects.get(user=person))
    assert (row.elements, row.exact_pix, row.changed_at) == ({"é": [1, 0.5, None]}, 1 / 3, moment)


def values(row: models.Model) -> dict[str, object]:
    return {one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields if one.column}


def test_the_values_of_statements():
    moment = datetime.datetime(2026, 3, 1, 12, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=2)))
    identifier = uuid.UUID(int=1)
    given = [None, True, 3, "é", moment, moment.date(), identifier, {"a": 1, 2: (0.1,)}]
    assert [statements.to_sqlite(value) for value in given] == [
        None, True, 3, "é", "2026-03-01 10:30:00", "2026-03-01", identifier.hex, '{"a":1,"2":[0.1]}',
    ]  # fmt: skip
    assert [statements.to_postgresql(value) for value in given] == [
        None, b"t", b"3", "é".encode(), b"2026-03-01T12:30:00+02:00", b"2026-03-01", str(identifier).encode(),
        b'{"a":1,"2":[0.1]}',
    ]  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_what_ends_a_transaction_is_committed_with_it():
    with transaction.atomic():
        statements.run([(ADD, ("a", now()))], ends=True)
        if connection.vendor == "postgresql":
            assert connection.connection.info.transaction_status.name == "IDLE"
    assert connection.get_autocommit() is True
    assert names() == ["a"]


@pytest.mark.django_db(transaction=True)
def test_an_error_before_the_end_undoes_the_whole_transaction():
    with pytest.raises(IntegrityError):
        add_twice()
    assert names() == []


@transaction.atomic
def add_twice():
    statements.run([(ADD, ("a", now()))])
    statements.run([(ADD, ("b", now())), (ADD, ("a", now()))], ends=True)


@pytest.mark.django_db(transaction=True)
def test_the_end_of_an_inner_block_ends_nothing():
    with transaction.atomic():
        with transaction.atomic():
            statements.run([(ADD, ("a", now()))], ends=True)
        transaction.set_rollback(True)
    assert names() == []
    statements.run([(ADD, ("b", now()))], ends=True)
    assert names() == ["b"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ends", [False, True])
def test_an_update_that_must_change_a_row_keeps_nothing_without_it(ends):
    rename = Statement("UPDATE common_periodicrun SET name = %s WHERE name = %s", or_raise=LookupError)
    with transaction.atomic():
        statements.run([(ADD, ("a", now())), (rename, ("b", "a"))], ends=ends)
    with pytest.raises(LookupError), transaction.atomic():
        statements.run([(ADD, ("c", now())), (rename, ("d", "a")), (ADD, ("e", now()))], ends=ends)
    assert names() == ["b"]


class Refused(Exception):
    pass


RENAME = Statement("UPDATE common_periodicrun SET name = %s WHERE name = %s", or_raise=Refused)


@pytest.mark.django_db(transaction=True)
def test_a_block_goes_on_while_statements_travel():
    with transaction.atomic(), statements.travelling([(ADD, ("a", now()))]):
        done = sum(range(10))
    assert (done, names()) == (45, ["a"])
    with transaction.atomic(), transaction.atomic(), statements.travelling([(RENAME, ("b", "a"))]):
        pass
    assert names() == ["b"]


@pytest.mark.django_db(transaction=True)
def test_a_block_that_asks_the_database_waits_for_what_travels():
    with transaction.atomic(), statements.travelling([(ADD, ("a", now()))]):
        assert names() == ["a"]
        with transaction.atomic():
            assert statements.run([(NAME, ("a",))])[0].count == 1
        PeriodicRun.objects.create(name="b", started_at=now())
    assert names() == ["a", "b"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("asks", [False, True])
def test_what_travels_and_fails_is_told_at_the_end_of_the_block_or_at_its_first_question(asks):
    reached = []
    with pytest.raises(Refused), transaction.atomic():  # noqa: PT012 - where it is raised is what is tested
        with statements.travelling([(ADD, ("a", now())), (RENAME, ("b", "nobody"))]):
            reached.append("block")
            if asks:
                names()
                reached.append("answer")
        reached.append("after")
    assert reached in ([], ["block"])  # SQLite writes before the block
    assert names() == []
    assert statements.run([(NAME, ("a",))])[0].count == 0


@pytest.mark.django_db(transaction=True)
def test_a_block_that_fails_does_not_hold_back_what_travels():
    with pytest.raises(KeyError), transaction.atomic(), statements.travelling([(ADD, ("a", now()))]):
        raise KeyError("page")
    assert names() == (["a"] if connection.vendor == "postgresql" else [])
    assert statements.run([(NAME, ("z",))])[0].count == 0


@pytest.mark.django_db(transaction=True)
def test_what_travels_is_counted():
    counter, told = StatementCounter(), []
    with connection.execute_wrapper(counter):
        with transaction.atomic():
            told.append(counter.count)
            with statements.travelling([(ADD, ("a", now())), (NAME, ("a",))]):
                pass
            told.append(counter.count)
        with (
            pytest.raises(IntegrityError),
            transaction.atomic(),
            statements.travelling([(ADD, ("a", now()))]),
        ):
            pass
    assert told[1] - told[0] == 2


@pytest.mark.django_db(transaction=True)
def test_a_batch_goes_with_the_first_reading():
    statements.run([(ADD, ("a", now())), (ADD, ("b", now()))])
    asked = [(NAME, ("a",)), (NAME, ("nobody",))]
    with transaction.atomic(), statements.accompanying(asked), count_sendings() as sent:
        [first] = statements.read([(NAME, ("b",))])
        found = statements.fetch(asked)
        assert len(sent) == 1
        again = statements.fetch(asked)
        assert len(sent) == 2
    assert text(first.rows[0][0]) == "b"
    assert [one.count for one in found] == [one.count for one in again] == [1, 0]


@pytest.mark.django_db(transaction=True)
def test_a_batch_that_nothing_takes_along_goes_alone():
    statements.run([(ADD, ("a", now()))])
    with transaction.atomic(), statements.accompanying([(NAME, ("a",))]):
        assert statements.fetch([(NAME, ("a",))])[0].count == 1
        assert statements.read([(NAME, ("nobody",))])[0].count == 0
        assert statements.fetch([(NAME, ("other",))])[0].count == 0
    assert statements.fetch([(NAME, ("a",))])[0].count == 1


@contextmanager
def count_sendings():
    """A batch sent, however many statements are in it."""
    sent = []
    name = f"send_to_{connection.vendor}"
    send = getattr(statements, name)

    def note(*asked, **options):
        sent.append(asked)
        return send(*asked, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(statements, name, note)
        yield sent


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor == "sqlite", reason="there is no connection to lose")
def test_a_connection_that_the_server_has_closed_is_opened_again_before_a_transaction():
    statements.run([(ADD, ("a", now()))])
    kept = connection.connection
    statements.close_if_lost()
    assert connection.connection is kept
    lose_the_connection()
    statements.close_if_lost()
    assert connection.connection is None
    with transaction.atomic():
        statements.close_if_lost()
        assert statements.run([(NAME, ("a",))])[0].count == 1
