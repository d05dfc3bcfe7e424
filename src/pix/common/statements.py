"""Statements for the few paths walked thousands of times a minute: written once, planned once, sent together.

The ORM builds its SQL anew at each call and PostgreSQL plans it anew: both cost more than the work itself.
A `Statement` is fixed text with `%s` for its values. `run` sends a list of them in one journey; on PostgreSQL
they are prepared at the first use of a connection (pipeline mode of libpq), on SQLite sqlite3 keeps them.
Values come back raw; `Columns` knows how to make rows of a model of them. The tests of each caller compare
its rows with those of the ORM.
"""

import datetime
import itertools
import select
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from functools import cache, cached_property, partial
from typing import Any
from weakref import WeakKeyDictionary

import orjson
from attrs import define, field, frozen
from django.conf import settings
from django.db import (
    DEFAULT_DB_ALIAS,
    DatabaseError,
    InterfaceError,
    OperationalError,
    connection,
    connections,
    models,
)
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.base import ModelState

from pix.common.metrics import StatementCounter

Row = Sequence[Any]
_numbers = itertools.count()


@define(eq=False)
class Statement:
    """SQL with `%s` where a value goes, and no other per cent sign.

    `or_raise`: an update that finds no row raises this, and nothing of its batch is kept: the transaction
    around it is to be undone.
    """

    sql: str
    or_raise: type[Exception] | None = None
    name: bytes = field(factory=lambda: b"pix%d" % next(_numbers), init=False)

    @cached_property
    def for_sqlite(self) -> str:
        return self.sql.partition(" FOR UPDATE")[0].replace("%s", "?")

    @cached_property
    def for_postgresql(self) -> bytes:
        first, *others = self.sql.split("%s")
        sql = first + "".join(f"${rank}{part}" for rank, part in enumerate(others, 1))
        if self.or_raise:  # the division by zero stops what follows in the same journey, COMMIT included
            sql = f"WITH done AS ({sql} RETURNING 1) SELECT 1 / count(*) FROM done"  # noqa: S608
        return sql.encode()


@frozen
class Result:
    """`rows`: raw, see `Columns.read`. `count`: rows read or changed."""

    rows: list[Row]
    count: int


Batch = Sequence[tuple[Statement, Sequence[Any]]]


def run(batch: Batch, *, ends: bool = False) -> list[Result]:
    """Every statement in turn, on the connection and in the transaction of the moment.

    The first error stops the rest and is raised as Django raises it. `ends`: nothing of the transaction
    follows, so it is committed in the same journey, unless another transaction is around it.
    """
    here = open_connection()
    send = send_to_postgresql if here.vendor == "postgresql" else send_to_sqlite
    if here.queries_logged or not counts_only(here.execute_wrappers):
        return [watch(send, one) for one in batch]
    with counted(here, batch):
        return send(here, batch, ends=ends and is_outermost(here))


@contextmanager
def travelling(batch: Batch) -> Iterator[None]:
    """`run` with `ends`, whose results nobody reads: the block goes on while the database writes.

    Its errors are raised at the end of the block, or where the block asks the database for something: that
    waits until the journey is over.
    """
    here = open_connection()
    if here.vendor != "postgresql" or here.queries_logged or not counts_only(here.execute_wrappers):
        run(batch, ends=True)
        yield
        return
    watching = list(here.execute_wrappers)
    with here.wrap_database_errors:
        journey = Journey(here, batch, ends=is_outermost(here))

    def arrive() -> None:
        if not journey.is_over:
            with counted(here, batch, watching):
                journey.end()

    def arrive_first(execute: Callable[..., Any], *asked: Any) -> Any:
        arrive()
        return execute(*asked)

    with here.execute_wrapper(arrive_first):
        try:
            yield
        finally:
            arrive()


def open_connection() -> BaseDatabaseWrapper:
    here = connections[DEFAULT_DB_ALIAS]  # the proxy `connection` finds it again at each attribute
    here.ensure_connection()
    here.validate_no_broken_transaction()
    return here


@contextmanager
def counted(
    here: BaseDatabaseWrapper, batch: Batch, counters: Iterable[StatementCounter] | None = None
) -> Iterator[None]:
    """Errors are those of Django; whoever counts is told of them, and of the statements."""
    counters = here.execute_wrappers if counters is None else counters
    try:
        with here.wrap_database_errors:
            yield
    except (DatabaseError, InterfaceError) as error:
        for counter in counters:
            counter.note(error)
        raise
    finally:
        for counter in counters:
            counter.count += len(batch)


def is_outermost(wrapper: BaseDatabaseWrapper) -> bool:
    """Whether the end of the block of the moment is a COMMIT."""
    return len(wrapper.atomic_blocks) == 1 and wrapper.commit_on_exit and not wrapper.needs_rollback


def counts_only(wrappers: Iterable[Any]) -> bool:
    """Whether whoever watches this connection takes whole batches: the figures of the site do."""
    return all(isinstance(one, StatementCounter) for one in wrappers)


@define(eq=False)
class Companion:
    """A batch that goes with another one; `results` until somebody takes them."""

    batch: Batch
    results: list[Result] | None = None


_companion: ContextVar[Companion | None] = ContextVar("companion", default=None)


@contextmanager
def accompanying(batch: Batch) -> Iterator[None]:
    """In a transaction that begins: `batch` goes in the journey of the first `read` of the block.

    `fetch` of the same batch then has its results at once. Without a `read` it makes its own journey.
    """
    token = _companion.set(Companion(batch))
    try:
        yield
    finally:
        _companion.reset(token)


def fetch(batch: Batch) -> list[Result]:
    """`run`, unless this batch has just come back with another one."""
    companion = _companion.get()
    if companion is None or companion.results is None or companion.batch != batch:
        return run(batch)
    results, companion.results = companion.results, None
    return results


def close_if_lost() -> None:
    """Before a transaction: what the server has closed has its end to read, and Django opens another."""
    here = connections[DEFAULT_DB_ALIAS]
    if vendor() != "postgresql" or here.connection is None or here.in_atomic_block:
        return
    server = here.connection.pgconn
    if server.status != libpq().ConnStatus.OK or wait(server, select.POLLIN, at_most=0):
        here.close()


def read(batch: Batch) -> list[Result]:
    """`run` for what begins a request: when the database was restarted meanwhile, connects and asks again.

    This replaces the question « are you there » (CONN_HEALTH_CHECKS) that would come before.
    """
    companion = _companion.get()
    if companion is not None and companion.results is None:
        found = run([*batch, *companion.batch])
        companion.results = found[len(batch) :]
        return found[: len(batch)]
    try:
        found = run(batch)
    except OperationalError:
        if connection.in_atomic_block or connection.is_usable():
            raise
        connection.close()
        found = run(batch)
    connection.health_check_done = True
    return found


def watch(send: Callable[..., list[Result]], one: tuple[Statement, Sequence[Any]]) -> Result:
    """One statement, seen by whoever counts or logs statements (tests, benches, metrics)."""

    def execute(_sql: str, _params: Any, _many: bool, context: Mapping[str, Any]) -> Result:
        with connection.wrap_database_errors:
            return send(context["connection"], [one])[0]

    statement, values = one
    executor = execute
    for wrapper in reversed(connection.execute_wrappers):
        executor = partial(wrapper, executor)
    with connection.cursor() as cursor:
        context = {"connection": connection, "cursor": cursor}
        if not connection.queries_logged:
            return executor(statement.sql, values, False, context)
        with cursor.debug_sql(statement.sql, values):
            return executor(statement.sql, values, False, context)


# SQLite ---------------------------------------------------------------------------------------------


def send_to_sqlite(wrapper: BaseDatabaseWrapper, batch: Batch, **_: bool) -> list[Result]:
    """A journey costs nothing here: Django commits."""
    found = []
    for statement, values in batch:
        cursor = wrapper.connection.execute(statement.for_sqlite, [to_sqlite(value) for value in values])
        rows = cursor.fetchall()
        found.append(Result(rows, len(rows) if cursor.description else cursor.rowcount))
        if statement.or_raise and not found[-1].count:
            raise statement.or_raise
    return found


def to_sqlite(value: Any) -> Any:
    if isinstance(value, datetime.datetime):
        return str(value.astimezone(datetime.UTC).replace(tzinfo=None))
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, uuid.UUID):
        return value.hex
    if isinstance(value, dict | list):
        return write_json(value).decode()
    return str(value) if isinstance(value, str) else value


# PostgreSQL -----------------------------------------------------------------------------------------


@cache
def libpq() -> Any:
    from psycopg import pq  # noqa: PLC0415 - absent where SQLite is enough

    return pq


@cache
def psycopg_errors() -> Any:
    from psycopg import errors  # noqa: PLC0415

    return errors


BEGIN, COMMIT = Statement("BEGIN"), Statement("COMMIT")
FIND_BY_INDEX = Statement("SET LOCAL enable_seqscan = off")
"""A plan made while a table is nearly empty goes through all of it, and is kept while the table grows: on a
new site, and at the beginning of each month, an answer would cost the database twice as much."""
AROUND = {BEGIN, FIND_BY_INDEX, COMMIT}

_prepared: WeakKeyDictionary[Any, set[bytes]] = WeakKeyDictionary()


def send_to_postgresql(wrapper: BaseDatabaseWrapper, batch: Batch, *, ends: bool = False) -> list[Result]:
    return Journey(wrapper, batch, ends=ends).end()


class Journey:
    """Statements sent in one pipeline. The connection serves nothing else until `end`."""

    def __init__(self, wrapper: BaseDatabaseWrapper, batch: Batch, *, ends: bool) -> None:
        link = wrapper.connection
        self.server, self.known = link.pgconn, _prepared.setdefault(link, set())
        self.asked: list[tuple[Statement, bool]] = []  # and whether it is only prepared
        self.is_over = False
        texts = [[to_postgresql(value) for value in values] for _, values in batch]
        idle = libpq().TransactionStatus.IDLE
        begins = not link.autocommit and self.server.transaction_status == idle
        self.server.enter_pipeline_mode()
        try:
            self.send(batch, texts, begins=begins, ends=ends)
        except BaseException:
            self.leave()
            raise

    def send(self, batch: Batch, texts: list[list[bytes | None]], *, begins: bool, ends: bool) -> None:
        if begins:
            self.ask(BEGIN)
            self.ask(FIND_BY_INDEX)
        for (statement, _), values in zip(batch, texts, strict=True):
            self.ask(statement, values)
        if ends:
            self.ask(COMMIT)
        self.server.pipeline_sync()
        self.server.flush()

    def ask(self, statement: Statement, values: Sequence[bytes | None] = ()) -> None:
        if not settings.PREPARED_STATEMENTS:
            self.server.send_query_params(statement.for_postgresql, values)
        else:
            if statement.name not in self.known and (statement, True) not in self.asked:
                self.server.send_prepare(statement.name, statement.for_postgresql)
                self.asked.append((statement, True))
            self.server.send_query_prepared(statement.name, values)
        self.asked.append((statement, False))

    def end(self) -> list[Result]:
        """All results up to the end of the pipeline, so that the connection can serve again; or the error."""
        self.is_over = True
        try:
            return self.take_results()
        finally:
            self.leave()

    def take_results(self) -> list[Result]:
        found, failure = [], None
        statuses = libpq().ExecStatus
        done = (statuses.COMMAND_OK, statuses.TUPLES_OK)
        for statement, is_preparing in self.asked:
            result = next_result(self.server)
            next_result(self.server)  # the end of this command
            if result is None:
                failure = failure or psycopg_errors().OperationalError("the server has gone")
            elif result.status not in done:
                failure = failure or failure_of(result, statement)
            elif is_preparing:
                self.known.add(statement.name)
            elif statement not in AROUND:
                found.append(take_rows(result))
        next_result(self.server)  # the end of the pipeline
        if failure is not None:
            raise failure
        return found

    def leave(self) -> None:
        if self.server.status == libpq().ConnStatus.OK:
            self.server.exit_pipeline_mode()


def failure_of(result: Any, statement: Statement) -> Exception:
    errors = psycopg_errors()
    error = errors.error_from_result(result)
    if statement.or_raise and isinstance(error, errors.DivisionByZero):
        return statement.or_raise()
    return error


def next_result(server: Any) -> Any:
    """Waits without holding Python. Raises psycopg.OperationalError when the server has gone."""
    while server.flush():
        wait(server, select.POLLIN | select.POLLOUT)
        server.consume_input()
    while server.is_busy():
        wait(server, select.POLLIN)
        server.consume_input()
    return server.get_result()


def wait(server: Any, events: int, at_most: float | None = None) -> bool:
    """Whether the events have come, within milliseconds."""
    poll = select.poll()
    poll.register(server.socket, events)
    return bool(poll.poll(at_most))


def take_rows(result: Any) -> Result:
    width, value = range(result.nfields), result.get_value
    rows = [[value(row, column) for column in width] for row in range(result.ntuples)]
    return Result(rows, len(rows) if width else result.command_tuples or 0)


def to_postgresql(value: Any) -> bytes | None:
    if value is None:
        return None
    return WRITERS.get(type(value), write_text)(value)


def write_json(value: Any) -> bytes:
    """Keys that are numbers or members of an enumeration become text, as in the json of Python."""
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS)


def write_text(value: Any) -> bytes:
    text = str(value)
    if "\x00" in text:
        raise ValueError("a text of PostgreSQL holds no null character")
    return text.encode()


WRITERS: Mapping[type, Callable[[Any], bytes]] = {
    bool: lambda value: b"t" if value else b"f",
    int: lambda value: b"%d" % value,
    datetime.date: lambda value: value.isoformat().encode(),
    datetime.datetime: lambda value: value.isoformat().encode(),
    dict: write_json,
    list: write_json,
}


# Rows of models -------------------------------------------------------------------------------------


def as_number(kind: type) -> dict[str, Callable[[Any], Any] | None]:
    return {"postgresql": kind, "sqlite": None}


WHOLE, TEXT = as_number(int), {"postgresql": bytes.decode, "sqlite": None}
READERS: dict[str, Mapping[str, Callable[[Any], Any] | None]] = {
    **dict.fromkeys(("BigAutoField", "AutoField", "BigIntegerField", "IntegerField"), WHOLE),
    **dict.fromkeys(("PositiveSmallIntegerField", "PositiveIntegerField", "SmallIntegerField"), WHOLE),
    **dict.fromkeys(("CharField", "TextField", "EmailField"), TEXT),
    "FloatField": as_number(float),
    "BooleanField": {"postgresql": b"t".__eq__, "sqlite": bool},
    "UUIDField": {"postgresql": lambda raw: uuid.UUID(raw.decode()), "sqlite": uuid.UUID},
    "DateField": {"postgresql": lambda raw: datetime.date.fromisoformat(raw.decode()), "sqlite": None},
    "DateTimeField": {
        "postgresql": lambda raw: datetime.datetime.fromisoformat(raw.decode()),
        "sqlite": lambda moment: moment.replace(tzinfo=datetime.UTC),
    },
    "TimeField": {"postgresql": lambda raw: datetime.time.fromisoformat(raw.decode()), "sqlite": None},
    "DecimalField": {
        "postgresql": lambda raw: Decimal(raw.decode()),
        "sqlite": lambda raw: Decimal(str(raw)),
    },
    "BinaryField": {"postgresql": lambda raw: bytes.fromhex(raw[2:].decode()), "sqlite": bytes},
    "JSONField": {"postgresql": orjson.loads, "sqlite": orjson.loads},
}


@cache
def vendor() -> str:
    """Of the one database of these statements: it takes time to ask, and never changes."""
    return connections[DEFAULT_DB_ALIAS].vendor


@define(eq=False)
class Columns:
    """Columns of a model in a statement: all of them, or those of `only` (the others load when asked for)."""

    model: type[models.Model]
    only: tuple[str, ...] = ()

    @cached_property
    def fields(self) -> list[models.Field]:
        every = [one for one in self.model._meta.concrete_fields if one.column]  # noqa: SLF001
        return [one for one in every if not self.only or one.attname in self.only]

    @cached_property
    def names(self) -> tuple[str, ...]:
        return tuple(one.attname for one in self.fields)

    @cached_property
    def readers(self) -> dict[str, tuple[Callable[[Any], Any] | None, ...]]:
        kinds = [(getattr(one, "target_field", None) or one).get_internal_type() for one in self.fields]
        return {vendor: tuple(READERS[kind][vendor] for kind in kinds) for vendor in ("postgresql", "sqlite")}

    def __len__(self) -> int:
        return len(self.fields)

    def sql(self, table: str) -> str:
        """What goes after SELECT, the table being called so."""
        return ", ".join(f'{table}."{one.column}"' for one in self.fields)

    def read(self, row: Row, **known: Any) -> Any:
        """A row of the model from the raw values of its columns, and from what is `known` without reading."""
        return self.make(row, self.readers[vendor()], known)

    def read_all(self, rows: Iterable[Row], **known: Any) -> list[Any]:
        readers = self.readers[vendor()]
        return [self.make(row, readers, known) for row in rows]

    def make(self, row: Row, readers: Iterable[Callable[[Any], Any] | None], known: Mapping[str, Any]) -> Any:
        made = self.model.__new__(self.model)
        state = made._state = ModelState()  # noqa: SLF001 - as Model.__init__ does
        state.adding, state.db = False, DEFAULT_DB_ALIAS
        values = made.__dict__
        for name, reader, raw in zip(self.names, readers, row, strict=True):
            values[name] = raw if raw is None or reader is None else reader(raw)
        values.update(known)
        return made
