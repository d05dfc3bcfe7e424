"""Freezing the bank, loading it, and rendering from it alone."""

import gzip
import json
import shutil
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from pix.apps.content import registry
from pix.apps.content.actions import (
    Freezing,
    ReleaseRefusedError,
    create_release,
    freeze_bank,
    load_release,
    store_release,
)
from pix.apps.content.bank_files import Bank
from pix.apps.content.check.run import read_templates
from pix.apps.content.check.work import Mode
from pix.apps.content.models import Release, ReleaseIsImmutableError
from pix.apps.content.payloads import UnreadableReleaseError, unpack
from pix.apps.journal.models import Entry
from pix.core.items.identifiers import UnknownChallengeError
from pix.core.items.rendering import render
from tests.apps.content.banks import TEMPLATE, add_template, write, write_bank

FAST = Freezing(Mode.FAST)
FAULT = ('return sum(1 for row in rows if row[header.index("Ville")] == town)', "return len(rows)")


@pytest.fixture(scope="module")
def packed(tmp_path_factory):
    return freeze_bank(write_bank(tmp_path_factory.mktemp("bank")), FAST)


def variants_of(packed):
    _, payload = unpack(packed.payload)
    return {record["id"]: record for entry in payload["templates"] for record in entry["variants"]}


def test_the_same_bank_gives_the_same_bytes(bank, packed):
    assert freeze_bank(bank, FAST) == packed


def test_a_release_holds_all_that_rendering_needs(packed):
    _, payload = unpack(packed.payload)
    villes = next(entry for entry in payload["templates"] if entry["id"] == "villes")
    keys = ["courses", "framework", "pools", "schema_version", "templates", "tutorials", "world"]
    assert sorted(payload) == keys
    assert sorted(villes["texts"]) == ["generator.py", "solver.py", "template.yaml"]
    assert [record["id"] for record in villes["variants"]] == [f"villes.1.{n}" for n in range(12)]
    assert all(record["export"].startswith("challenge") for record in villes["variants"])
    assert all(len(record["attachments"]["sorties.ods"]) == 64 for record in villes["variants"])


def test_a_new_version_makes_new_names_and_other_data(bank, packed):
    add_template(bank.root, TEMPLATE, ("version: 1", "version: 2"))
    before, after = variants_of(packed), variants_of(freeze_bank(Bank(bank.root), FAST))
    mine = {name for name in after if name.startswith("villes")}
    assert mine.isdisjoint(before)
    exports = [{records[n]["export"] for n in records} for records in (before, after)]
    assert len(exports[0] & exports[1]) == 12  # those of the other template


def test_a_blocking_check_refuses_the_release(bank):
    add_template(bank.root, TEMPLATE, FAULT)
    with pytest.raises(ReleaseRefusedError) as caught:
        freeze_bank(Bank(bank.root), FAST)
    assert {finding.code for finding in caught.value.report.errors} == {"E140"}


@pytest.mark.django_db
def test_a_reason_forces_it_and_is_kept(bank):
    add_template(bank.root, TEMPLATE, FAULT)
    release = create_release(Bank(bank.root), Freezing(Mode.FAST, reason="Essai du 3 mars"), actor_id=7)
    assert release.forced_reason == "Essai du 3 mars"
    assert registry.get_release(release.id).data["forced_reason"] == "Essai du 3 mars"
    entry = Entry.objects.get(action="release.created", target=f"release:{release.id}")
    assert (entry.actor_id, entry.data["reason"]) == (7, "Essai du 3 mars")


def test_faulty_templates_can_be_left_out(bank):
    add_template(bank.root, TEMPLATE, FAULT)
    packed = freeze_bank(Bank(bank.root), Freezing(Mode.FAST, skip_faulty=True))
    assert {name.partition(".")[0] for name in variants_of(packed)} == {"quel-filtre"}


def test_drafts_are_never_released(bank):
    add_template(bank.root, TEMPLATE, ("status: ready", "status: draft"))
    assert {name.partition(".")[0] for name in variants_of(freeze_bank(Bank(bank.root), FAST))} == {
        "quel-filtre"
    }


@pytest.mark.django_db
def test_a_release_never_changes(packed):
    release = load_release(packed.payload)
    assert load_release(packed.payload) == release
    release.forced_reason = "après coup"
    with pytest.raises(ReleaseIsImmutableError):
        release.save()
    with pytest.raises(ReleaseIsImmutableError):
        release.delete()


@pytest.mark.parametrize(
    "data", [b"", b"abc", gzip.compress(b"[]", mtime=0), gzip.compress(b'{"schema_version": 99}', mtime=0)]
)
def test_other_bytes_are_no_release(data):
    with pytest.raises(UnreadableReleaseError):
        unpack(data)


@pytest.mark.django_db
def test_the_registry_renders_from_the_release_alone(bank, packed):
    templates, _ = read_templates(bank.folders, bank.pools)
    wanted = render(templates["items/1.3/triFiltre/villes"], 5)
    load_release(packed.payload)
    shutil.rmtree(bank.root)
    release = registry.current_release()
    assert release.variant("villes.1.5") == wanted
    assert release.expected("villes.1.5").compare(wanted.solution).is_correct
    assert not release.expected("villes.1.5").compare("0").is_correct


@pytest.mark.django_db
def test_the_registry_answers_what_a_test_asks(packed):
    release = registry.get_release(load_release(packed.payload).id)
    assert [s.name for s in release.referential.active_skills_of("1.3")] == ["@triFiltre1", "@triFiltre3"]
    assert [t.id for t in release.templates_of("@triFiltre3")] == ["villes"]
    assert release.templates_of("@navWeb1") == ()
    assert release.challenges_of("@triFiltre3") == tuple(f"villes.1.{n}" for n in range(12))
    assert release.is_playable("1.3")
    assert not release.is_playable("1.1")
    assert release.tutorials["compter"].title == "Comment compter ?"
    assert release.tutorials_of("@triFiltre3") == ("compter",)
    assert release.tutorials_of("@formule2") == ("compter",)
    assert release.tutorials_of("@navWeb1") == ()
    assert release.template("villes").pool == 12
    assert release.template("villes", 1).version == 1
    assert release.variant("villes.1.3") is release.variant("villes.1.3")


@pytest.mark.django_db
@pytest.mark.parametrize("challenge", ["villes.2.0", "autre.1.0", "villes", "villes.1.0.en", ""])
def test_unknown_challenges_are_refused(packed, challenge):
    release = registry.get_release(load_release(packed.payload).id)
    with pytest.raises(UnknownChallengeError):
        release.variant(challenge)


@pytest.mark.django_db
def test_an_old_answer_is_marked_again_with_its_own_release(bank, packed):
    old = registry.get_release(load_release(packed.payload).id)
    add_template(bank.root, TEMPLATE, ("version: 1", "version: 2"))
    new = registry.get_release(
        store_release(freeze_bank(Bank(bank.root), FAST), reason=None, actor_id=None).id
    )
    assert registry.current_release() is new
    answer = old.variant("villes.1.4").solution
    assert old.expected("villes.1.4").compare(answer).is_correct
    with pytest.raises(UnknownChallengeError):
        new.variant("villes.1.4")


@pytest.mark.django_db
def test_two_learners_with_other_data_fail_with_the_answer_of_the_other(packed):
    release = registry.get_release(load_release(packed.payload).id)
    first, second = release.variant("villes.1.0"), release.variant("villes.1.1")
    assert first.attachments != second.attachments
    assert release.expected("villes.1.0").compare(first.solution).is_correct
    assert not release.expected("villes.1.0").compare(second.solution).is_correct


@pytest.mark.django_db
def test_without_release_the_program_says_what_to_do():
    Release.objects.all().delete()
    with pytest.raises(registry.NoReleaseError, match="pix release --load"):
        registry.current_release()


@pytest.mark.django_db
def test_courses_are_kept(bank):
    write(bank.root / "courses" / "demo.yaml", "title: Essai\ntemplates: [villes]\n")
    release = registry.get_release(create_release(Bank(bank.root), FAST).id)
    assert release.course("demo") == {"title": "Essai", "templates": ["villes"]}
    assert list(release.courses) == ["demo"]


@pytest.mark.django_db
def test_commands_write_compare_and_load_a_file(bank, tmp_path):
    file = tmp_path / "release.json.gz"
    options = {"bank": bank.root, "fast": True, "stdout": StringIO(), "stderr": StringIO()}
    call_command("release", output=file, **options)
    call_command("release", check=file, **options)
    call_command("release", load=file, **options)
    assert Release.objects.get(pk=registry.current_release_id()).digest == unpack(file.read_bytes())[0]
    add_template(bank.root, TEMPLATE, ("Dans *sorties*", "Ouvrez *sorties*"))
    with pytest.raises(CommandError, match="not the release of this bank"):
        call_command("release", check=file, **options)
    add_template(bank.root, TEMPLATE, FAULT)
    with pytest.raises(CommandError, match="release refused"):
        call_command("release", output=file, **options)


def test_the_report_of_the_command_is_json(bank):
    out = StringIO()
    call_command("check_bank", bank=bank.root, fast=True, json=True, stdout=out, stderr=StringIO())
    report = json.loads(out.getvalue())
    assert report["templates"] == 2
    assert report["by_competence"]["1.3"] == {"1": 1, "3": 1}
    assert report["by_kind"] == {"FT": 1, "SI": 1}
    assert (report["simulated_or_file_share"], report["knowledge_share"]) == (0.5, 0.0)
    assert report["errors"] == []
    assert {warning["code"] for warning in report["warnings"]} == {"W206"}


def test_the_command_fails_on_an_error_and_prints_its_place(bank):
    add_template(bank.root, TEMPLATE, FAULT)
    out = StringIO()
    with pytest.raises(SystemExit) as caught:
        call_command("check_bank", bank=bank.root, fast=True, only=["villes"], stdout=out, stderr=StringIO())
    assert caught.value.code == 1
    assert (
        "E140 items/1.3/triFiltre/villes/template.yaml:10 variant 0: the solver answers « 40 »"
        in out.getvalue()
    )
