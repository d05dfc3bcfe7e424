"""`pix certification-version`, as an operator types it."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from pix.apps.certification.models import Version
from tests.factories.versions import make_published, make_version

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("certification_version", *arguments, stdout=out, stderr=StringIO())
    return out.getvalue()


def test_a_version_goes_from_the_release_to_its_publication(settings):
    settings.ALLOW_EXPERT_CALIBRATION = True
    assert run("--from-release", "Trial", "--rule", "v3").startswith("draft Trial: ")
    assert "limits broken" in run("--report", "Trial", "--simulees", "100", "--seed", "5")
    version = Version.objects.get()
    assert [version.rule, version.report["simulees"], version.report["seed"]] == ["v3", 100, 5]
    assert version.report["language"] == "fr"
    with pytest.raises(CommandError, match="without a written reason"):
        run("--publish", "Trial")
    assert run("--publish", "Trial", "--reason", "A rehearsal.").startswith("published Trial, in force from")


def test_every_version_is_listed():
    make_published("2027")
    make_version("2028")
    lines = [line.split() for line in run("--list").splitlines()]
    assert [[line[0], *line[1:5], line[-1]] for line in lines] == [
        ["2027", "V3", "open", "in", "force", "reported"],
        ["2028", "V3", "open", "draft", "-", "reported"],
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--report", "nobody"], "No version has this name"),
        (["--publish", "2027"], "is published"),
        (["--publish", "2028", "--from", "2020-01-01T08:00"], "cannot start in the past"),
        (["--publish", "2028", "--from", "2020-13-01T08:00"], "is not a date and time"),
        (["--publish", "2028", "--from", "tomorrow"], "is not a date and time"),
        (["--report", "2028", "--simulees", "1"], "at least two simulees"),
        (["--from-release", "x", "--language", "tlh"], "in language tlh"),
    ],
)
def test_a_refusal_is_told_with_its_reason(arguments, message):
    make_published("2027")
    make_version("2028")
    with pytest.raises(CommandError) as refused:
        run(*arguments)
    assert message in str(refused.value)
