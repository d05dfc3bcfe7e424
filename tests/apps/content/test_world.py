"""The invented world: it holds together, a release carries it, the engine does what questions say."""

import json
import re

import pytest

from pix.apps.content.actions import Freezing, freeze_bank
from pix.apps.content.bank_files import BANK, Bank, read_folder_template
from pix.apps.content.check.run import check_bank
from pix.apps.content.check.work import Mode
from pix.apps.content.payloads import unpack
from pix.apps.content.registry import LoadedRelease
from pix.core.items.rendering import render
from pix.core.items.simulators import simulator
from pix.core.items.simulators.web_links import absolute, targets
from pix.core.items.simulators.web_search import Engine, Question
from pix.core.items.world import Town
from tests.apps.content.banks import add_template, write

TOOL = simulator("web")
WORLD = Bank().world
SITE = """
    host: bains.valcombe.test
    name: Bains du Val
    owner: Ville de Valcombe
    menu: [accueil]
    facts:
      soir: {choice: ["19 h"]}
"""
PAGE = """
    ---
    title: Bains du Val
    kind: home
    ---
    Fermeture à {{ soir }}.
"""
TEMPLATE = """
    id: bains
    version: 1
    kind: WB
    status: ready
    skill: "@navWeb2"
    type: QROC
    format: mots
    tolerance: {t1: true, t2: false, t3: false}
    vars:
      heure: {cycle: [10 h, 11 h, 12 h, 13 h, 14 h, 15 h, 16 h, 17 h, 18 h, 20 h, 21 h, 22 h]}
    simulator:
      name: web
      mode: reading
      pages: [bains/*]
      search: false
      facts: {bains: {soir: "{{ heure }}"}}
    instruction: À quelle heure ferment les bains ?
    proposals: "${heure}"
    solution: "{{ heure }}"
    explanation: C'est écrit.
"""
SOLVER = """
    def solve(question):
        return question.simulator["pages"][0]["b"][0][1].removeprefix("Fermeture à ").rstrip(".")
"""


@pytest.fixture
def worldly(bank):
    write(bank.root / "world" / "bains" / "site.yaml", SITE)
    write(bank.root / "world" / "bains" / "accueil.md", PAGE)
    add_template(bank.root, TEMPLATE, path="1.1/navWeb/bains", generator=None, solver=SOLVER)
    return Bank(bank.root)


def test_the_town_is_large_and_its_addresses_invented():
    assert len(WORLD.sites) >= 45
    assert len(WORLD.pages) >= 250
    hosts = {site.host for site in WORLD.sites.values()}
    pools = set(Bank().pools["domaines"])
    assert {host for host in hosts if not host.endswith((".test", ".example"))} <= pools


def documents():
    town = Town(WORLD, 3)
    return {
        ref: absolute(town.document(ref, town.facts(page.site)), WORLD.addresses)
        for ref, page in WORLD.pages.items()
    }


def test_every_page_is_reached_from_the_home_of_its_site():
    pages = documents()
    refs = {document.url: ref for ref, document in pages.items()}
    lost = []
    for site in WORLD.sites.values():
        names = ("accueil", *site.menu, *site.foot)
        waiting = [ref for ref in (f"{site.id}/{name}" for name in names) if ref in pages]
        seen = set()
        while waiting:
            ref = waiting.pop()
            if ref in seen:
                continue
            seen.add(ref)
            linked = [
                refs[url.partition("#")[0]]
                for url in targets(pages[ref].blocks)
                if url.partition("#")[0] in refs
            ]
            waiting += [one for one in linked if one.startswith(f"{site.id}/")]
        lost += [ref for ref in WORLD.pages_of(site.id) if ref not in seen]
    assert lost == []


def test_every_page_is_found_by_the_engine():
    pages = documents().values()
    engine = Engine(tuple(pages), {name: site.name for name, site in WORLD.sites.items()})
    searched = [page for page in pages if "noindex" not in page.robots]
    assert [page.ref for page in searched if page.url not in engine.search(Question(f'"{page.title}"'))] == []


@pytest.mark.parametrize("site", sorted(WORLD.sites))
def test_every_site_stands_in_any_town(site):
    for number in range(12):
        initial = TOOL.build({"pages": [f"{site}/*"], "world": Town(WORLD, number)})
        payload = json.dumps(TOOL.payload(initial), ensure_ascii=False)
        assert "{{" not in payload
        assert len(payload.encode()) < 16_000


def test_a_release_carries_the_world(worldly):
    report = check_bank(worldly, Mode.FAST, only=["bains"], writes_golden=True, separate_processes=False)
    assert [finding.code for finding in report.findings if finding.blocking] == []
    _, payload = unpack(freeze_bank(worldly, Freezing(Mode.FAST, reason="a test")).payload)
    assert sorted(payload["world"]) == ["bains/accueil.md", "bains/site.yaml"]
    release = LoadedRelease(1, "x", payload)
    folder = next(folder for folder in worldly.folders if folder.name == "bains")
    template = read_folder_template(folder, worldly.pools, worldly.world)
    assert release.variant("bains.1.3") == render(template, 3)
    assert release.variant("bains.1.3").simulator.payload["pages"][0]["b"] == [
        ["p", f"Fermeture à {release.variant('bains.1.3').solution}."]
    ]


def test_a_faulty_file_of_the_world_is_told_by_the_check(worldly):
    write(worldly.root / "world" / "bains" / "accueil.md", PAGE.replace("soir", "midi"))
    report = check_bank(Bank(worldly.root), Mode.FAST, only=["bains"], separate_processes=False)
    faults = [(finding.code, finding.file) for finding in report.findings]
    assert ("E101", "world/bains/accueil.md") in faults


@pytest.mark.parametrize("text", ["pas de tête", "---\ntitle: [\n---\nx", "---\n- a\n---\nx"])
def test_a_page_without_a_good_front_matter_is_told(worldly, text):
    (worldly.root / "world" / "bains" / "accueil.md").write_text(text, encoding="utf-8")
    report = check_bank(Bank(worldly.root), Mode.FAST, only=["bains"], separate_processes=False)
    assert ("E101", "world/bains/accueil.md") in [(finding.code, finding.file) for finding in report.findings]


def test_a_site_without_its_file_is_told(worldly):
    write(worldly.root / "world" / "vide" / "accueil.md", PAGE)
    report = check_bank(Bank(worldly.root), Mode.FAST, only=["bains"], separate_processes=False)
    assert ("E101", "world/vide/site.yaml") in [(finding.code, finding.file) for finding in report.findings]


# ---- the engine does what explanations say


def variants(name):
    folder = next(folder for folder in Bank(BANK).folders if folder.name == name)
    template = read_folder_template(folder, Bank(BANK).pools, WORLD)
    for number in range(template.pool):
        variant = render(template, number)
        yield variant, TOOL.build(variant.simulator.spec)


def test_the_exact_phrase_is_found_once_and_elsewhere_without_quotes():
    for variant, initial in variants("phrase-exacte"):
        phrase = re.search(r"« \*(.+?)\* »", variant.instruction)[1]
        exact = initial.engine.search(Question(f'"{phrase}"'))
        loose = initial.engine.search(Question(phrase))
        by = {document.url: document.author for document in initial.documents.values()}
        assert [by[url] for url in exact] == [variant.solution.partition("\n")[0]]
        assert by[loose[0]] == variant.reject[0]


def test_operators_leave_the_number_of_documents_said():
    for variant, initial in variants("document-d-un-site"):
        query = re.search(r"recherche `(.+?)`", variant.explanation)[1]
        assert len(initial.engine.search(Question(query))) == int(variant.solution)


def test_operators_leave_one_record():
    for variant, initial in variants("fiche-unique"):
        query = re.search(r"recherche `(.+?)`", variant.explanation)[1]
        (url,) = initial.engine.search(Question(query))
        record = next(document for document in initial.documents.values() if document.url == url)
        assert f"Document de {variant.solution} pages." in str(record.blocks)


def test_the_filter_by_date_leaves_one_article():
    for variant, initial in variants("article-de-ce-mois"):
        start, end = re.search(r"du (\S+) au (\S+), il", variant.explanation).groups()
        since, until = ("-".join(reversed(day.split("/"))) for day in (start, end))
        word = re.search(r"mots \*(\w+) visiteurs\*", variant.explanation)[1]
        (url,) = initial.engine.search(Question(f"{word} visiteurs", since=since, until=until))
        article = next(document for document in initial.documents.values() if document.url == url)
        assert variant.solution in str(article.blocks)


def test_the_first_unpaid_result_is_the_one_said():
    for variant, initial in variants("premier-resultat-non-paye"):
        first = initial.engine.search(initial.question(initial.opened[0]))[0]
        assert first.split("/")[2] == variant.solution.split("\n")[0]
