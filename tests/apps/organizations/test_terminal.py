"""`pix import` and `pix create`."""

import json

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from pix.apps.accounts.passwords import matches
from pix.apps.accounts.queries import find_by_login, password_method
from pix.apps.organizations.models import ImportJob, Organization
from pix.apps.organizations.queries import active_learners
from pix.project.cli import ALIASES
from tests.factories.accounts import make_user
from tests.factories.organizations import make_importing_organization, make_organization
from tests.samples.orga_files import ORGA

pytestmark = pytest.mark.django_db


@pytest.fixture
def college():
    return make_importing_organization("siecle")


def run(capsys, *arguments: object) -> tuple[int, str]:
    """Exit code and what was printed."""
    command, *rest = map(str, arguments)
    code = 0
    try:
        call_command(ALIASES.get(command, command), *rest)
    except SystemExit as stop:
        code = stop.code
    return code, capsys.readouterr().out


def test_a_list_as_json(college, capsys):
    code, said = run(
        capsys,
        "import",
        "siecle",
        ORGA / "siecle/ElevesSansAdresses.xml",
        "--organization=0259998G",
        "--json",
    )
    report = json.loads(said)
    ignored = report.pop("ignored")
    assert (code, report) == (
        0,
        {
            "organization": "0259998G",
            "kind": "siecle",
            "file": "ElevesSansAdresses.xml",
            "status": "IMPORTED",
            "dryRun": False,
            "encoding": "iso8859-15",
            "progress": 100,
            "new": 120,
            "updated": 0,
            "disabled": 0,
            "deleted": 0,
            "linked": 0,
            "absentByClass": {},
            "warnings": [],
            "errors": [],
        },
    )
    assert [(one["lastName"], one["reason"], one["leftOn"]) for one in ignored] == [
        ("SANSINE", "no-ine", None),
        ("SANSINE", "no-ine", None),
        ("PARTI", "left-school", "01/10/2024"),
        ("PARTIE", "left-school", "15/09/2024"),
        ("SANSCLASSE", "no-class", None),
        ("INACTIVE", "no-class", None),
    ]


def test_faults_as_json(college, capsys):
    path = ORGA / "siecle/erreur-sexe.xml"
    code, said = run(capsys, "import", "siecle", path, "--organization", college.public_id, "--json")
    report = json.loads(said)
    assert (code, report["status"], report["new"], report["errors"]) == (
        1,
        "VALIDATION_ERROR",
        0,
        [
            {
                "code": "SEX_CODE_REQUIRED",
                "line": 30,
                "field": "CODE_SEXE",
                "value": "",
                "meta": {"nationalStudentId": "960038717AD"},
                "person": "PERRIGNIER Naïma",
                "reason": None,
            }
        ],
    )


def test_warnings_as_json(capsys):
    university = make_importing_organization("sup")
    path = ORGA / "sup/avertissements.csv"
    _code, said = run(capsys, "import", "sup", path, "--organization", university.public_id, "--json")
    assert json.loads(said)["warnings"][1] == {
        "code": "unknown",
        "line": 4,
        "field": "diploma",
        "value": "Brevet de pilote de montgolfière",
        "studentNumber": "20241002",
    }


def test_a_check_changes_nothing(college, capsys):
    path = ORGA / "siecle/ElevesSansAdresses.zip"
    with translation.override("en"):
        code, said = run(capsys, "import", "siecle", path, "--organization", "0259998G", "--dry-run")
    assert (code, active_learners(college).count()) == (0, 0)
    assert said.splitlines()[:3] == [
        "Checked, nothing was changed:",
        "     120  new",
        "       6  ignored",
    ]
    assert said.splitlines()[5] == "          PARTI Cyprien: left on 01/10/2024"


def test_faults_for_a_person(college, capsys):
    path = ORGA / "siecle/erreur-plusieurs.xml"
    with translation.override("en"):
        code, said = run(capsys, "import", "siecle", path, "--organization", "0259998G")
    assert (code, said.splitlines()) == (
        1,
        [
            "Refused, nothing was changed:",
            "  Line 10, VAN DER MEULENE Théo – The sex is missing.",
            "  Line 30, PERRIGNIER Naïma – The birth date “12/13/2012” does not exist.",
            "  Line 50, VUILLEFOND Chloë – Two pupils have the national number 444269920BH.",
        ],
    )


def test_students_are_replaced_on_demand(capsys):
    university = make_importing_organization("sup")
    code = str(university.public_id)
    run(capsys, "import", "sup", ORGA / "sup/etudiants.csv", "--organization", code)
    with translation.override("en"):
        _code, said = run(
            capsys,
            "import",
            "sup",
            ORGA / "sup/etudiants-remplacement.csv",
            "--organization",
            code,
            "--replace",
        )
    assert said.splitlines() == ["Imported:", "      30  updated", "      30  deleted"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("siecle", "x.xml", "--organization", "NOPE"), "no organisation has the code NOPE"),
        (("siecle", "nothing-here.xml", "--organization", "0259998G"), "cannot be read"),
        (
            ("fregata", ORGA / "siecle/erreur-uai.xml", "--organization", "0259998G"),
            "does not import such files",
        ),
    ],
)
def test_commands_that_cannot_be(college, capsys, arguments, words):
    with pytest.raises(CommandError, match=words):
        run(capsys, "import", *arguments)
    assert ImportJob.objects.count() == 0


def test_an_organisation_is_made(capsys):
    _code, said = run(
        capsys, "create", "organization", "--type=SCO", "--name=Lycée agricole", "--external-id=0399996d",
        "--tag=AGRICULTURE", "--email=CE@x.example", "--json",
    )  # fmt: skip
    (organization,) = Organization.objects.all()
    assert json.loads(said) == {
        "code": "0399996D",
        "publicId": str(organization.public_id),
        "name": "Lycée agricole",
        "type": "SCO",
        "managesStudents": True,
        "importFormat": "",
    }
    assert (organization.tags, organization.email) == (["AGRICULTURE"], "ce@x.example")


@pytest.mark.parametrize(
    ("options", "manages", "import_format"),
    [
        (["--type=SCO-1D"], False, "ONDE"),
        (["--type=PRO", "--import-format=GENERIC"], False, "GENERIC"),
        (["--type=SCO", "--without-list"], False, ""),
        (["--type=SUP"], True, ""),
    ],
)
def test_how_its_list_comes(capsys, options, manages, import_format):
    run(capsys, "create", "organization", "--name=X", *options)
    (organization,) = Organization.objects.all()
    assert (organization.is_managing_students, organization.import_format) == (manages, import_format)


def test_a_format_that_does_not_exist(capsys):
    with pytest.raises(CommandError, match="no import format NOPE"):
        run(capsys, "create", "organization", "--type=PRO", "--name=X", "--import-format=NOPE")
    assert Organization.objects.count() == 0


def test_a_member_with_and_without_account(capsys):
    organization = make_organization(external_id="0259998G")
    known = make_user(email="ana@x.example")
    arguments = ("create", "member", "--organization=0259998G", "--json")
    _code, said = run(capsys, *arguments, "--email=ANA@x.example", "--role=ADMIN")
    assert json.loads(said) == {"organization": "0259998G", "email": "ana@x.example", "role": "ADMIN"}
    _code, said = run(capsys, *arguments, "--email=leo@x.example", "--first-name=Léo", "--last-name=Roy")
    made = json.loads(said)
    new = find_by_login("leo@x.example")
    assert matches(made["temporaryPassword"], new.password)
    assert password_method(new).should_change_password
    assert dict(organization.memberships.values_list("user", "role")) == {known.pk: "ADMIN", new.pk: "MEMBER"}


def test_a_member_needs_a_name_to_have_an_account(capsys):
    make_organization(external_id="0259998G")
    with pytest.raises(CommandError, match="EMPTY_FIRST_NAME, EMPTY_LAST_NAME"):
        run(capsys, "create", "member", "--organization=0259998G", "--email=leo@x.example")
    assert find_by_login("leo@x.example") is None
