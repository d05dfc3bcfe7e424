"""The `pix` command: one door to everything an operator does."""

import os
import sys

COMMANDS = {
    "Run": {
        "serve": "start the site (and its worker, on SQLite)",
        "worker": "run background tasks",
        "run-periodic": "run what is due by the clock, once (for a system timer)",
        "migrate": "create or update the database",
        "demo": "load the demonstration data",
        "clock": "move the clock of a rehearsal",
    },
    "Content": {
        "check-bank": "check every question of the bank",
        "preview": "see the questions in a browser, with their solutions",
        "author": "let somebody see the questions with their solutions",
        "release": "freeze the bank into a release, or load one",
        "rebuild": "recompute knowledge from the answers",
    },
    "Schools": {
        "create": "create an organisation, a centre, a member of a team or a campaign",
        "import": "import the pupils or students of an organisation",
        "api-client": "let a program of a partner read results",
        "staff": "give somebody a role in the staff of the platform",
    },
    "Measure": {
        "simulate": "simulate certifications on a bank",
        "calibrate": "estimate the parameters of questions from answers",
        "birth-places": "replace the reference tables of birth places",
        "certification-version": "prepare, report and publish a version of the certification",
    },
    "Care": {
        "backup": "save the whole site in one archive, while it runs",
        "restore": "put an archive in place of an empty site",
        "doctor": "say what is missing or wrong; --audit looks at everything stored",
        "messages": "compile the catalogues of the interface",
    },
}

CREATED_ABOVE = {"campaign", "centre", "centre-member"}
ALIASES = {"import": "import_learners"}  # where the word is taken by the language


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    arguments = sys.argv[1:]
    if not arguments or arguments[0] in {"help", "--help", "-h"}:
        print_help()
        return
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(["pix", *command_of(arguments)])
    except ImproperlyConfigured as error:
        sys.stderr.write(f"The settings are wrong: {error}\n")
        raise SystemExit(1) from error


def command_of(arguments: list[str]) -> list[str]:
    """What was typed, in the names of the program. Others are above organisations, which have `create`."""
    command, *rest = arguments
    if command == "create" and rest[:1] and rest[0] in CREATED_ABOVE:
        return [f"create_{rest[0].replace('-', '_')}", *rest[1:]]
    return [ALIASES.get(command, command.replace("-", "_")), *rest]


def print_help() -> None:
    lines = ["Usage: pix COMMAND [options]    (pix COMMAND --help says more)", ""]
    for title, commands in COMMANDS.items():
        lines.append(f"{title}:")
        lines += [f"  {name:<14} {text}" for name, text in commands.items()]
        lines.append("")
    sys.stdout.write("\n".join(lines))
