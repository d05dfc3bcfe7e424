"""What machines read of the site: alive, ready, figures, lines of log, refusals to start."""

import json
import logging
import subprocess
import sys

import pytest
from django.core import checks
from django.db import DatabaseError, connection

from pix.apps.assessments.actions import starting
from pix.apps.content.models import Release
from pix.common import logs, metrics
from pix.common.logs import JsonFormatter, Thread, of_the_moment
from pix.project import operation
from pix.project.checks import check_settings
from tests.factories.accounts import make_user
from tests.factories.campaigns import play
from tests.project.test_commands import run_pix

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_home(settings, tmp_path):
    settings.HOME = tmp_path
    metrics.process.forget()
    metrics.memory = metrics.Memory()


# Health ---------------------------------------------------------------------------------------------


def test_alive_and_ready_whatever_the_host(client, settings):
    settings.ALLOWED_HOSTS = ["pix.example.org"]
    settings.SECURE_SSL_REDIRECT = True
    live = client.get("/-/live", headers={"host": "10.0.0.7"})
    ready = client.get("/-/ready", headers={"host": "10.0.0.7"})
    assert (live.status_code, live.text) == (200, "ok\n")
    assert (ready.status_code, ready.json()) == (200, dict.fromkeys(operation.READINESS, "fine"))
    assert client.get("/", headers={"host": "10.0.0.7"}).status_code == 400


def test_alive_without_a_database_but_not_ready(client, monkeypatch):
    def refuse(execute, sql, params, many, context):
        raise DatabaseError("server closed the connection")

    monkeypatch.setattr(connection, "close", lambda: None)  # the transaction of this test
    with connection.execute_wrapper(refuse):
        assert client.get("/-/live").status_code == 200
        ready = client.get("/-/ready")
    assert (ready.status_code, ready.json()["database"]) == (503, "the database does not answer")


def test_not_ready_without_questions(client):
    Release.objects.all()._raw_delete("default")
    assert client.get("/-/ready").status_code == 503


def test_health_is_only_read(client):
    assert client.post("/-/live").status_code == 405


def test_a_page_without_a_database_says_so(client, monkeypatch):
    def refuse(execute, sql, params, many, context):
        raise DatabaseError("server closed the connection")

    client.force_login(make_user())
    client.raise_request_exception = False
    with connection.execute_wrapper(refuse):
        page = client.get("/accueil")
    assert (page.status_code, page["Retry-After"]) == (503, "10")
    assert "Rien de ce que vous avez envoyé n’est perdu" in page.text


# Figures --------------------------------------------------------------------------------------------


def figures(client, **extra) -> dict[str, float]:
    lines = client.get("/-/metrics", **extra).text.splitlines()
    return {name: float(value) for name, _, value in (one.rpartition(" ") for one in lines if one[0] != "#")}


def test_figures_of_requests_and_answers(client):
    client.get("/aide")
    client.get("/aide")
    client.get("/rien-ici")
    user = make_user()
    play(user, starting.start_or_resume_competence(user.pk, "4.1"), stop_after=3)
    found = figures(client)
    assert found['pix_requests_total{face="public",method="GET",status="200"}'] == 2
    assert found['pix_requests_total{face="none",method="GET",status="404"}'] == 1
    assert found['pix_request_seconds_count{face="public"}'] == 2
    answered = {name: value for name, value in found.items() if name.startswith("pix_answers_total")}
    assert sum(answered.values()) == 3
    assert all('kind="COMPETENCE_EVALUATION"' in name for name in answered)
    assert found["pix_open_tests"] == 1
    assert found['pix_tasks{state="failed"}'] == 0
    assert len({name.partition("{")[0].removesuffix("_count") for name in found}) >= 10


def test_statements_are_counted(client):
    client.get("/etat-du-service")
    assert figures(client)['pix_request_statements_total{face="public"}'] >= 1


def test_errors_of_the_database_are_counted(client):
    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("SELECT nothing FROM nowhere")
    counted = [name for name in metrics.gathered() if name[0] == "pix_database_errors_total"]
    assert len(counted) == 1


def test_figures_of_all_processes_are_added_up_and_those_of_the_dead_kept(own_home, settings):
    program = (
        "import django; django.setup()\n"
        "from pix.common import metrics\n"
        "metrics.add('pix_requests_total', 2, face='app', method='GET', status='200')\n"
        "metrics.observe('pix_request_seconds', 0.3, face='app')\n"
        "metrics.process.flush()"
    )
    for _ in range(2):
        subprocess.run(
            [sys.executable, "-c", program],
            env={
                "PIX_HOME": str(settings.HOME),
                "DJANGO_SETTINGS_MODULE": "pix.project.settings",
                "PATH": "",
            },
            check=True,
        )
    metrics.observe("pix_request_seconds", 20, face="app")
    text = metrics.exposition(metrics.gathered())
    assert 'pix_requests_total{face="app",method="GET",status="200"} 4\n' in text
    assert 'pix_request_seconds_bucket{face="app",le="0.25"} 0\n' in text
    assert 'pix_request_seconds_bucket{face="app",le="0.5"} 2\n' in text
    assert 'pix_request_seconds_bucket{face="app",le="10.0"} 2\n' in text
    assert 'pix_request_seconds_bucket{face="app",le="+Inf"} 3\n' in text
    metrics.start_anew()
    assert "pix_requests_total{" not in metrics.exposition(metrics.gathered())


@pytest.mark.parametrize(
    ("token", "extra", "status"),
    [
        ("", {}, 200),
        ("", {"REMOTE_ADDR": "10.1.2.3"}, 404),
        ("", {"headers": {"X-Forwarded-For": "127.0.0.1"}}, 404),
        ("a-long-token-of-ours", {}, 404),
        ("a-long-token-of-ours", {"headers": {"Authorization": "Bearer a-long-token-of-ours"}}, 200),
        ("a-long-token-of-ours", {"headers": {"Authorization": "Bearer another"}}, 404),
    ],
)
def test_figures_are_not_for_everybody(client, settings, token, extra, status):
    settings.METRICS_TOKEN = token
    assert client.get("/-/metrics", **extra).status_code == status


# Log ------------------------------------------------------------------------------------------------


@pytest.fixture
def lines(settings):
    """What is written from now on, as read by a machine."""
    written: list[dict] = []

    class Keep(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            written.append(json.loads(self.format(record)))

    settings.LOG_REQUESTS = True
    handler = Keep()
    handler.setFormatter(JsonFormatter())
    loggers = [logging.getLogger(name) for name in ("pix", "django.request")]
    levels = [one.level for one in loggers]
    for one in loggers:
        one.addHandler(handler)
        one.setLevel(logging.INFO)
    yield written
    for one, level in zip(loggers, levels, strict=True):
        one.removeHandler(handler)
        one.setLevel(level)


def test_a_request_leaves_a_line_without_names_nor_keys(client, lines):
    user = make_user(first_name="Zénobie")
    client.force_login(user)
    response = client.get("/mon-compte/informations-personnelles")
    client.get("/changer-mot-de-passe/une-cle-secrete")
    first, second = (one for one in lines if one["logger"] == "pix.requests")
    assert (first["route"], first["status"], first["user_id"]) == (
        "/mon-compte/informations-personnelles", 200, user.pk,
    )  # fmt: skip
    assert first["request_id"] == response["X-Request-ID"]
    assert second["route"] == "/changer-mot-de-passe/<str:key>"
    assert not any(word in json.dumps(lines) for word in ("Zénobie", user.email, "une-cle-secrete"))


def test_what_django_refuses_is_said_without_its_address(client, lines):
    client.get("/changer-mot-de-passe/une-cle-secrete/et-plus")
    assert [one["message"] for one in lines if one["logger"] == "django.request"] == [
        "404 GET (no such page)"
    ]


def test_the_organisation_is_in_the_lines(lines):
    token = of_the_moment.set(Thread("abc", user_id=3))
    logs.note_organization(12)
    logging.getLogger("pix.orga").info("imported %d", 5)
    of_the_moment.reset(token)
    known = {key: lines[0][key] for key in ("message", "request_id", "user_id", "organization_id")}
    assert known == {"message": "imported 5", "request_id": "abc", "user_id": 3, "organization_id": 12}


@pytest.mark.parametrize(
    ("proxies", "given", "kept"), [(1, "abcdef123456", True), (0, "abcdef123456", False), (1, "a b", False)]
)
def test_the_id_of_a_request_comes_from_the_proxy_only(client, settings, proxies, given, kept):
    settings.PROXIES_IN_FRONT = proxies
    response = client.get("/aide", headers={"X-Request-ID": given})
    assert (response["X-Request-ID"] == given) is kept


def test_an_exception_is_in_its_line():
    try:
        raise ConnectionError("the mail server sleeps")
    except ConnectionError:
        record = logging.LogRecord("pix", logging.ERROR, "", 0, "a letter waits", (), sys.exc_info())
    line = json.loads(JsonFormatter().format(record))
    assert line["message"] == "a letter waits"
    assert line["exception"].endswith("ConnectionError: the mail server sleeps")


# Settings -------------------------------------------------------------------------------------------

PUBLIC = {
    "SITE_URL": "https://pix.example.org",
    "ALLOWED_HOSTS": ["pix.example.org"],
    "HTTPS": True,
    "PROXIES_IN_FRONT": 1,
    "DEBUG": False,
    "DEMONSTRATION": False,
    "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
    "SITE_CONTACT": "aide@example.org",
    "ON_SQLITE": False,
}


def said(settings, **changed) -> list[str]:
    for name, value in {**PUBLIC, **changed}.items():
        setattr(settings, name, value)
    return [message.id for message in check_settings()]


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"SECRET_KEY": "court"}, ["pix.E001"]),
        ({"METRICS_TOKEN": "court"}, ["pix.E002"]),
        ({"DEBUG": True}, ["pix.E003"]),
        ({"DEMONSTRATION": True}, ["pix.W004"]),
        ({"SITE_URL": "pix.example.org"}, ["pix.E005"]),
        ({"ALLOWED_HOSTS": ["localhost"]}, ["pix.E006"]),
        ({"SITE_URL": "http://pix.example.org"}, ["pix.E007"]),
        ({"HTTPS": False}, ["pix.W008"]),
        ({"PROXIES_IN_FRONT": 0}, ["pix.W009"]),
        ({"HOME": f"{__file__}/home"}, ["pix.E010"]),
        ({"ON_SQLITE": True}, ["pix.W012"]),
        ({"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}, ["pix.W013"]),
        ({"SITE_CONTACT": "aide@pix-libre.example"}, ["pix.W014"]),
    ],
)
def test_a_wrong_setting_is_told(settings, changed, found):
    assert said(settings, **changed) == found


def test_a_replica_of_another_kind_is_told(settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES, "replica", {"ENGINE": "another"})
    assert said(settings) == ["pix.E011"]


def test_every_refusal_says_what_to_do(settings):
    for name, value in {**PUBLIC, "SECRET_KEY": "court", "ALLOWED_HOSTS": ["localhost"]}.items():
        setattr(settings, name, value)
    assert all(message.hint for message in check_settings())
    assert any(isinstance(message, checks.Error) for message in check_settings())


def test_the_site_does_not_start_on_wrong_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("ALLOWED_HOSTS", "ailleurs.example")
    stopped = run_pix("serve", "--port", "1", home=tmp_path)
    assert stopped.returncode == 1
    assert "The site would refuse its own address: localhost is not in ALLOWED_HOSTS." in stopped.stderr


def test_a_number_that_is_none_is_told_in_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("PIX_PROXIES", "un")
    stopped = run_pix("serve", home=tmp_path)
    assert stopped.stderr == "The settings are wrong: PIX_PROXIES must be a whole number, not « un ».\n"
