from typing import Any

import pytest

from pix.core.items.world import SiteFiles, Town, WorldError, read_world
from pix.core.items.world.reading import read_site
from tests.core.items.world.towns import PAGES, SITES, folders, small_world

Change = dict[str, Any]


def broken(site: Change = {}, page: Change = {}, body: str | None = None) -> str:  # noqa: B006
    front, text = PAGES["bains"]["horaires"]
    pages = {**PAGES["bains"], "horaires": ({**front, **page}, body or text)}
    world = {**folders(), "bains": SiteFiles("bains", {**SITES["bains"], **site}, pages)}
    with pytest.raises(WorldError) as caught:
        read_world(world, {})
    return str(caught.value)


def test_a_world_is_read() -> None:
    world = small_world()
    assert (list(world.sites), len(world.pages)) == (["bains", "lettres"], 5)
    assert world.addresses["bains/accueil"] == "https://bains.valcombe.test/"
    assert world.pages_of("bains") == ("bains/accueil", "bains/horaires", "bains/reglement")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"site": {"host": "real-site.com"}}, "not an invented host"),
        ({"site": {"couleur": 1}}, "unknown key couleur"),
        ({"site": {"menu": ["absent"]}}, "no page absent"),
        ({"site": {"facts": {"soir": {"dance": 1}}}}, "facts.soir"),
        ({"site": {"certificate": {"holder": "x"}}}, "certificate"),
        ({"site": {"cookies": -1}}, "small integer"),
        ({"page": {"kind": "poem"}}, "kind: one of"),
        ({"page": {"published": "3 mars"}}, "not a day"),
        ({"page": {"path": ""}}, "the same address as bains/accueil"),
        ({"page": {"humeur": "bonne"}}, "unknown key humeur"),
        ({"body": "À {{ midi }}."}, "no fact midi"),
        ({"body": "Voir [là](ailleurs)."}, "leads nowhere"),
        ({"body": "::: annonce\nsans fin"}, "no closing"),
        ({"body": "Voir {{ midi"}, "braces"),
    ],
)
def test_a_fault_names_its_file(change: Change, said: str) -> None:
    message = broken(**change)
    assert said in message
    assert message.startswith("world/bains/")


def test_a_town_is_always_the_same_for_a_number_and_changes_with_it() -> None:
    world = small_world()
    towns = [Town(world, number).facts("bains") for number in range(40)]
    assert towns == [Town(small_world(), number).facts("bains") for number in range(40)]
    assert {(facts["soir"], facts["prix"]) for facts in towns} == {
        (soir, prix) for soir in ("19 h", "20 h") for prix in (3, 4, 5)
    }
    assert all(facts["carnet"] == facts["prix"] * 9 for facts in towns)


def test_a_site_that_says_nothing_of_its_certificate_has_one_in_the_name_of_its_host() -> None:
    site = read_site("vite", {"host": "vite-fait.test", "name": "Vite", "owner": "Vite"}, {})
    assert site.certificate is not None
    assert site.certificate.holder == "vite-fait.test"


def test_the_facts_of_the_question_stand_over_those_of_the_town() -> None:
    town = Town(small_world(), 3)
    facts = town.facts("bains", {"soir": "21 h"})
    assert town.document("bains/horaires", facts).blocks[1][1].startswith("Fermeture à 21 h.")
    with pytest.raises(WorldError, match="no fact 'matin'"):
        town.facts("bains", {"matin": "8 h"})
