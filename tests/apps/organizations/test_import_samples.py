"""Every import sample gives exactly what its folder says, as rows of the list."""

from collections import Counter

import pytest

from pix.apps.organizations.enums import ImportStatus
from pix.apps.organizations.queries import active_learners, count_by
from tests.factories.organizations import import_sample, make_importing_organization
from tests.samples.orga_files import EXPECTED, names

pytestmark = pytest.mark.django_db
IGNORED = {"sans_ine": "no-ine", "sortis": "left-school", "sans_classe": "no-class"}


def classes(organization, folder: str) -> dict[str, int]:
    return count_by(organization, "group" if folder == "sup" else "division")


@pytest.mark.parametrize("name", names("accepte"))
def test_accepted(name):
    folder, expected = name.partition("/")[0], EXPECTED[name]
    organization = make_importing_organization(folder)
    job = import_sample(organization, name)
    report = job.report
    assert (job.status, job.errors, job.progress) == (ImportStatus.IMPORTED, [], 100)
    assert (report["new"], report["updated"], report["disabled"], report["deleted"]) == (
        expected["importes"],
        0,
        0,
        0,
    )
    assert active_learners(organization).count() == expected["importes"]
    if "classes" in expected:
        assert classes(organization, folder) == expected["classes"]
    if "ignores" in expected:
        reasons = Counter(one["reason"] for one in report["ignored"])
        assert reasons == {IGNORED[reason]: count for reason, count in expected["ignores"].items()}
    if "avertissements" in expected:
        assert len(report["warnings"]) == expected["avertissements"]
    if "details" in expected:
        said = [{key: one[key] for key in ("studentNumber", "field", "value")} for one in report["warnings"]]
        assert said == expected["details"]


@pytest.mark.parametrize("name", names("refuse"))
def test_refused(name):
    organization = make_importing_organization(name.partition("/")[0])
    job = import_sample(organization, name)
    wanted = EXPECTED[name]["erreurs"]
    assert job.has_failed
    assert job.report == {}
    assert [
        {"code": error["code"], **({"meta": error["meta"]} if "meta" in one else {})}
        for error, one in zip(job.errors, wanted, strict=True)
    ] == wanted
    assert not organization.learners.exists()


@pytest.mark.parametrize("name", names("refuse"))
def test_a_refused_file_leaves_the_list_as_it_was(name):
    folder = name.partition("/")[0]
    organization = make_importing_organization(folder)
    import_sample(organization, next(good for good in names("accepte") if good.startswith(f"{folder}/")))
    before = list(organization.learners.order_by("pk").values())
    assert import_sample(organization, name).has_failed
    assert list(organization.learners.order_by("pk").values()) == before


CHAINS = [
    ("siecle/ElevesSansAdresses.xml", "siecle/ElevesSansAdresses-annee-suivante.xml"),
    ("sup/etudiants.csv", "sup/etudiants-ajout.csv"),
    ("sup/etudiants.csv", "sup/etudiants-remplacement.csv"),
]


@pytest.mark.parametrize("is_dry_run", [True, False], ids=["dry run", "for good"])
@pytest.mark.parametrize(("first", "second"), CHAINS)
def test_chains(first, second, is_dry_run):
    organization = make_importing_organization(first.partition("/")[0])
    import_sample(organization, first)
    before = list(organization.learners.order_by("pk").values())
    after = EXPECTED[second]["apres"]
    replacing = after.get("mode") == "remplacement"
    job = import_sample(organization, second, is_replacing=replacing, is_dry_run=is_dry_run)
    counts = {
        "nouveaux": job.report["new"],
        "mis_a_jour": job.report["updated"],
        "desactives": job.report["disabled"],
        "supprimes": job.report["deleted"],
    }
    expected = {name: after[name] for name in counts if name in after}
    assert {name: counts[name] for name in expected} == expected
    if is_dry_run:
        assert job.status == ImportStatus.VALIDATED
        assert list(organization.learners.order_by("pk").values()) == before
    else:
        assert job.status == ImportStatus.IMPORTED
        assert active_learners(organization).count() == after["actifs"]
