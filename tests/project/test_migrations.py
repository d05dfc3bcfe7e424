"""A migration that would hurt a site in service says how it is meant, or is refused.

Refused without a note: what locks a large table while it works, and what breaks the version that still runs
while the new one is put in place. The note is a variable of the migration's module: `SAFE_BECAUSE = "…"`.
"""

import ast
from pathlib import Path

import pytest
from django.db import migrations, models
from django.db.migrations.loader import MigrationLoader

OURS = "pix."
LARGE = {
    "assessments": {"assessment", "question", "knowledgestate", "reset", "competenceevaluation"},
    "campaigns": {"campaignparticipation", "badgeacquisition"},
    "accounts": {"user", "session", "loginrecord"},
    "organizations": {"organizationlearner"},
    "journal": {"entry"},
}
"""Tables that grow with people and answers."""
BREAKING = (
    migrations.RemoveField, migrations.DeleteModel, migrations.RenameField, migrations.RenameModel,
    migrations.AlterModelTable,
)  # fmt: skip
LOCKING = (migrations.AlterField, migrations.AddIndex, migrations.AddConstraint)


def dangers(app: str, operations: list, made: set[str] = frozenset()) -> list[str]:
    """What is dangerous in a migration. Tables that it makes itself are empty: nothing is dangerous there."""
    found, fresh = [], set(made)
    for one in operations:
        if isinstance(one, migrations.CreateModel):
            fresh.add(one.name_lower)
            continue
        name = getattr(one, "model_name_lower", "") or getattr(one, "name_lower", "")
        if name in fresh:
            continue
        if isinstance(one, BREAKING):
            found.append(f"{type(one).__name__} {name}: the version still running reads it")
        elif isinstance(one, migrations.RunPython | migrations.RunSQL):
            if one.reversible is False:
                found.append(f"{type(one).__name__}: cannot be undone")
        elif name in LARGE.get(app, ()):
            if isinstance(one, LOCKING):
                found.append(f"{type(one).__name__} on the large table {name}: nobody answers meanwhile")
            elif isinstance(one, migrations.AddField) and breaks_writers(one.field):
                found.append(f"AddField {name}.{one.name}: the version still running cannot add rows")
    return found


def breaks_writers(field: models.Field) -> bool:
    """A column without a default in the database, which rows of the former version would leave empty."""
    return not (field.null or field.has_db_default() or field.many_to_many)


def note_of(module_file: str) -> str:
    tree = ast.parse(Path(module_file).read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "SAFE_BECAUSE":
            return ast.literal_eval(node.value)
    return ""


def first_in_service() -> dict[str, str]:
    """Up to which migration no site was in service yet: what came before could lock nobody."""
    lines = Path(__file__).with_name("before_service.txt").read_text(encoding="ascii").splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def test_every_migration_is_safe_or_says_why():
    loader, before, wrong = MigrationLoader(None), first_in_service(), []
    for (app, name), migration in sorted(loader.disk_migrations.items()):
        module = type(migration).__module__
        if not module.startswith(OURS) or name <= before.get(app, ""):
            continue
        found = dangers(app, migration.operations)
        file = loader.migrations_module(app)[0].replace(".", "/") + f"/{name}.py"
        if found and not note_of(f"src/{file}"):
            wrong.append(f"{app}.{name}: {'; '.join(found)}")
    assert wrong == []


@pytest.mark.parametrize(
    ("operation", "found"),
    [
        (migrations.RemoveField("user", "email"), 1),
        (migrations.DeleteModel("User"), 1),
        (migrations.AddIndex("user", models.Index(fields=["email"], name="a")), 1),
        (migrations.AlterField("user", "email", models.TextField()), 1),
        (migrations.AddField("user", "nickname", models.TextField()), 1),
        (migrations.AddField("user", "nickname", models.TextField(null=True)), 0),
        (migrations.AddField("user", "nickname", models.TextField(db_default="")), 0),
        (migrations.AddField("datacopy", "nickname", models.TextField(default="")), 0),
        (migrations.RunSQL("UPDATE accounts_user SET email = NULL"), 1),
        (migrations.RunSQL("SELECT 1", migrations.RunSQL.noop), 0),
        (migrations.CreateModel("Nickname", []), 0),
    ],
)
def test_what_is_dangerous_is_seen(operation, found):
    assert len(dangers("accounts", [operation])) == found


def test_a_table_made_by_the_same_migration_is_empty():
    made = migrations.CreateModel("User", [])
    assert (
        dangers("accounts", [made, migrations.AddIndex("user", models.Index(fields=["id"], name="a"))]) == []
    )
