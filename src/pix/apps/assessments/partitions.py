"""On PostgreSQL, questions lie in one table a month: old months can be archived, no index grows for ever."""

import datetime

from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "assessments_question"
AHEAD = 3


def divide_by_month(connection: BaseDatabaseWrapper) -> None:
    """Makes the empty table of questions a partitioned one, with its constraints and indexes by name."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE conrelid = %s::regclass AND contype IN ('p', 'u', 'f') ORDER BY contype = 'f', conname",
            [TABLE],
        )
        constraints = cursor.fetchall()
        names = [name for name, _ in constraints]
        cursor.execute("SELECT indexname, indexdef FROM pg_indexes WHERE tablename = %s", [TABLE])
        indexes = [definition for name, definition in cursor.fetchall() if name not in names]
        cursor.execute(f"ALTER TABLE {TABLE} RENAME TO {TABLE}_plain")
        cursor.execute(
            f"CREATE TABLE {TABLE} (LIKE {TABLE}_plain INCLUDING DEFAULTS INCLUDING CONSTRAINTS) "
            "PARTITION BY RANGE (month)"
        )
        cursor.execute(f"DROP TABLE {TABLE}_plain")
        for name, definition in constraints:
            cursor.execute(f'ALTER TABLE {TABLE} ADD CONSTRAINT "{name}" {definition}')
        for definition in indexes:
            cursor.execute(definition)
        cursor.execute(f"CREATE TABLE {TABLE}_default PARTITION OF {TABLE} DEFAULT")


def open_months(connection: BaseDatabaseWrapper, present: datetime.date, ahead: int = AHEAD) -> list[str]:
    """Makes the tables of this month and of the next ones; returns the names of those that were missing."""
    made = []
    for number in range(ahead + 1):
        start = month_after(present, number)
        name = f"{TABLE}_{start:%Y_%m}"
        with connection.cursor() as cursor:
            cursor.execute("SELECT to_regclass(%s) IS NOT NULL", [name])
            if cursor.fetchone()[0]:
                continue
            cursor.execute(
                f"CREATE TABLE {name} PARTITION OF {TABLE} "
                f"FOR VALUES FROM ('{start}') TO ('{month_after(start, 1)}')"
            )
        made.append(name)
    return made


def month_after(day: datetime.date, months: int) -> datetime.date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return datetime.date(year, month + 1, 1)
