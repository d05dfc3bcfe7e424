import csv
import datetime
import io
import json
import zipfile

import pytest
import time_machine
from django.core.files.storage import default_storage
from django_tasks_db.models import DBTaskResult

from pix.apps.accounts import actions, erasure, errors, exports, queries, rules
from pix.apps.accounts.models import (
    ANONYMISED,
    DataExport,
    EmailChange,
    LegalAcceptance,
    LoginRecord,
    PasswordResetDemand,
    User,
)
from pix.apps.journal.queries import entries_about
from tests.factories.accounts import PASSWORD, make_user, run_tasks

pytestmark = pytest.mark.django_db
START = datetime.datetime(2026, 11, 23, 9, 0, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def test_everything_that_names_a_person_goes():
    with time_machine.travel(START, tick=False):
        user, support = make_user(email="ana@example.org", created_at=START, locale="fr-FR"), make_user()
        actions.log_in("ana@example.org", PASSWORD, address="192.0.2.1")
        actions.accept_terms(user)
        actions.ask_email_change(user, new_email="new@example.org", password=PASSWORD)
        actions.ask_password_reset("ana@example.org", address="192.0.2.1")
        run_tasks()
        user.sessions.create(session_key="k" * 32, expire_date=START + DAY)
        LoginRecord.objects.filter(user=user).update(failure_count=29, blocked_at=START)
        assert actions.anonymise(user, by=support) is True
    month = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
    row = User.objects.values().get(pk=user.pk)
    assert row.pop("password").startswith("!")
    assert row == {
        "id": user.pk,
        "public_id": user.public_id,
        "first_name": ANONYMISED,
        "last_name": ANONYMISED,
        "email": None,
        "email_confirmed_at": None,
        "username": None,
        "language": "fr",
        "locale": "",
        "is_anonymous_person": False,
        "is_active": False,
        "created_at": month,
        "anonymised_at": START,
        "anonymised_by_id": support.pk,
        "terms_accepted": False,
        "terms_accepted_at": None,
        "terms_version_at": None,
        "must_accept_terms": False,
        "privacy_policy_seen_at": None,
        "has_seen_assessment_instructions": False,
        "has_seen_new_dashboard_info": False,
        "has_seen_focused_challenge_tooltip": False,
        "has_seen_other_challenges_tooltip": False,
    }
    assert LoginRecord.objects.values().get(user=user) == {
        "user_id": user.pk,
        "failure_count": 0,
        "temporary_blocked_until": None,
        "blocked_at": None,
        "last_logged_at": month,
    }
    kinds = (PasswordResetDemand, EmailChange, LegalAcceptance)
    assert [kind.objects.count() for kind in kinds] == [0, 0, 0]
    assert (user.methods.count(), user.sessions.count()) == (0, 0)
    entry = entries_about(f"user:{user.pk}").last()
    assert (entry.action, entry.actor_id) == ("ANONYMIZATION", support.pk)
    assert "ana@example.org" not in str(list(entries_about(f"user:{user.pk}").values()))


def test_a_second_time_does_nothing():
    user = make_user()
    assert (actions.anonymise(user, by=None), actions.anonymise(user, by=None)) == (True, False)
    assert [entry.action for entry in entries_about(f"user:{user.pk}")] == ["ANONYMIZATION"]


def test_other_contexts_erase_in_the_same_transaction(monkeypatch):
    monkeypatch.setattr(erasure, "_erasures", [])
    user = make_user(email="ana@example.org")
    seen = []

    @erasure.on_anonymisation
    def unlink(person):
        seen.append(person.email)

    @erasure.on_anonymisation
    def refuse(_person):
        if len(seen) == 1:
            raise RuntimeError("the database is gone")

    with pytest.raises(RuntimeError):
        actions.anonymise(user, by=None)
    assert User.objects.get(pk=user.pk).email == "ana@example.org"
    assert actions.anonymise(user, by=None) is True
    assert seen == ["ana@example.org", "ana@example.org"]


def test_a_person_deletes_their_own_account(mailoutbox):
    user = make_user(email="ana@example.org", first_name="Ana")
    with pytest.raises(errors.NotAllowed):
        actions.delete_own_account(user, typed="ana@example.com")
    actions.delete_own_account(user, typed=" Ana@example.org")
    run_tasks()
    assert [mail.to for mail in mailoutbox] == [["ana@example.org"]]
    with pytest.raises(errors.WrongCredentials):
        actions.log_in("ana@example.org", PASSWORD, address="192.0.2.1")
    assert make_user(email="ana@example.org").pk != user.pk


def test_who_may_not_delete_their_account(settings, monkeypatch):
    monkeypatch.setattr(rules, "_deletion_vetoes", [])
    user = make_user(email="ana@example.org")
    assert rules.can_delete_own_account(user) is True
    assert rules.can_delete_own_account(make_user(is_anonymous_person=True, email=None)) is False
    rules.vetoes_self_deletion(lambda person: person.pk == user.pk)
    assert rules.can_delete_own_account(user) is False
    with pytest.raises(errors.NotAllowed):
        actions.delete_own_account(user, typed="ana@example.org")
    settings.SELF_DELETION_ENABLED = False
    assert rules.can_delete_own_account(make_user()) is False


def open_zip(export: DataExport) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(exports.read_file(export))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_an_export_holds_every_list_and_no_secret(mailoutbox, monkeypatch):
    monkeypatch.setattr(exports, "_exporters", dict(exports._exporters))
    user = make_user(email="ana@example.org", first_name="=cmd()")
    user.sessions.create(session_key="k" * 32, device="=Firefox", expire_date=START + DAY)

    @exports.exporter("knowledge.csv")
    def knowledge(person):
        return exports.csv_bytes(("competence", "pix"), [("1.1", 12), ("@x", None)])

    with time_machine.travel(START, tick=False):
        export = actions.ask_own_data(user)
        assert export.is_available is False
        run_tasks()
        export.refresh_from_db()
        content = open_zip(export)
        assert (export.ready_at, export.expires_at, export.is_available) == (START, START + DAY, True)
    files = [
        "account.json",
        "answers.csv",
        "audit.csv",
        "campaigns.json",
        "centres.json",
        "certifications.json",
        "knowledge.csv",
        "methods.json",
        "organizations.json",
    ]
    assert sorted(content) == [*files, "sessions.csv"]
    assert content["knowledge.csv"].decode("utf-8-sig") == "competence;pix\r\n1.1;12\r\n'@x;\r\n"
    account = json.loads(content["account.json"])
    assert (account["email"], account["first_name"]) == ("ana@example.org", "=cmd()")
    assert [row["provider"] for row in json.loads(content["methods.json"])] == ["PIX"]
    rows = list(csv.reader(io.StringIO(content["sessions.csv"].decode("utf-8-sig")), delimiter=";"))
    assert rows[1][0] == "'=Firefox"
    assert "argon2" not in str(content)
    assert user.password not in str(content)
    assert [mail.to for mail in mailoutbox] == [["ana@example.org"]]
    assert "k" * 32 not in str(content)


def test_one_export_a_day():
    user = make_user()
    with time_machine.travel(
        datetime.datetime(2026, 11, 23, 22, 59, tzinfo=datetime.UTC), tick=False
    ) as clock:
        actions.ask_own_data(user)
        with pytest.raises(errors.TooSoon) as refusal:
            actions.ask_own_data(user)
        assert refusal.value.again_at == datetime.datetime(2026, 11, 23, 23, 0, tzinfo=datetime.UTC)
        clock.shift(datetime.timedelta(minutes=1))
        actions.ask_own_data(user)
    assert DataExport.objects.count() == 2


def test_the_file_dies_after_a_day(files):
    user = make_user()
    with time_machine.travel(START, tick=False) as clock:
        actions.ask_own_data(user)
        run_tasks()
        default_storage.save("exports/orphan.zip", io.BytesIO(b"left behind"))
        clock.shift(DAY - datetime.timedelta(seconds=1))
        assert actions.purge_exports() == 0
        assert queries.latest_export(user).is_available is True
        clock.shift(datetime.timedelta(seconds=2))
        assert queries.latest_export(user).is_available is False
        assert actions.purge_exports() == 1
    assert DataExport.objects.count() == 0


def test_files_that_a_dead_worker_left_are_erased(files):
    default_storage.save("exports/orphan.zip", io.BytesIO(b"left behind"))
    assert actions.purge_exports() == 0
    assert [path.name for path in (files / "exports").iterdir()] == ["orphan.zip"]
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=2), tick=False):
        actions.purge_exports()
    assert list((files / "exports").iterdir()) == []


def test_a_worker_that_runs_a_task_twice_makes_one_file(files, mailoutbox):
    export = actions.ask_own_data(make_user())
    exports.prepare_export.call(export.pk)
    exports.prepare_export.call(export.pk)
    run_tasks()
    assert (len(list((files / "exports").iterdir())), len(mailoutbox)) == (1, 1)


def test_the_file_of_an_erased_person_goes_with_them(files, django_capture_on_commit_callbacks):
    user = make_user()
    actions.ask_own_data(user)
    run_tasks()
    with django_capture_on_commit_callbacks(execute=True):
        actions.anonymise(user, by=None)
    assert (list((files / "exports").iterdir()), DataExport.objects.count()) == ([], 0)


def test_dead_demands_are_purged_after_thirty_days(mailoutbox):
    user = make_user(email="ana@example.org")
    with time_machine.travel(START, tick=False) as clock:
        actions.ask_password_reset("ana@example.org", address="192.0.2.1")
        actions.ask_email_change(user, new_email="new@example.org", password=PASSWORD)
        run_tasks()
        clock.shift(30 * DAY + datetime.timedelta(hours=1))
        assert actions.purge_demands() == 0
        clock.shift(datetime.timedelta(seconds=1))
        assert actions.purge_demands() == 2


def test_mails_wait_in_the_queue_without_any_secret():
    actions.ask_email_change(
        make_user(email="ana@example.org"), new_email="new@example.org", password=PASSWORD
    )
    (task,) = DBTaskResult.objects.all()
    assert list(task.args_kwargs["args"]) == [EmailChange.objects.get().pk]
