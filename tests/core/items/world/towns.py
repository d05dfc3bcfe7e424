"""A small world for the tests: two sites, five pages."""

from typing import Any

from pix.core.items.world import SiteFiles, World, read_world

SITES: dict[str, dict[str, Any]] = {
    "bains": {
        "host": "bains.valcombe.test",
        "name": "Bains du Val",
        "owner": "Ville de Valcombe",
        "certificate": {"holder": "Ville de Valcombe", "issuer": "Autorité du Val", "until": "30 juin 2027"},
        "cookies": 1,
        "search": True,
        "menu": ["accueil", "horaires"],
        "facts": {
            "soir": {"choice": ["19 h", "20 h"]},
            "prix": {"int": [3, 5]},
            "carnet": {"expr": "prix * 9"},
        },
    },
    "lettres": {
        "host": "lettres-du-val.test",
        "name": "Lettres du Val",
        "owner": "Association Plumes",
        "cookies": 9,
        "menu": ["accueil", "abonnement"],
        "banner": "::: formulaire cookies | Accepter / Refuser | Noté.\nDes cookies ?\n:::",
    },
}
LETTER = """::: formulaire lettre | Valider | Merci.
[x] offres : Les offres
[ ] mois : La lettre du mois
( ) jour=lundi : Le lundi
(x) jour=mardi : Le mardi
<> ville : Ville | Valcombe | Aubrelle
@@@ courriel : Adresse
:::"""
PAGES: dict[str, dict[str, tuple[dict[str, Any], str]]] = {
    "bains": {
        "accueil": (
            {"title": "Bains du Val", "kind": "home"},
            "Voir les [horaires](horaires) ou **[écrire](lettres/accueil)**.",
        ),
        "horaires": (
            {"title": "Horaires", "description": "Quand nager", "modified": "2026-09-01"},
            "## Soirée\n\nFermeture à {{ soir }}. Entrée {{ prix }} €, carnet {{ carnet }} €.",
        ),
        "reglement": ({"title": "Règlement", "kind": "legal"}, "Le bonnet est obligatoire."),
    },
    "lettres": {
        "accueil": (
            {
                "title": "La loutre pressée",
                "author": "Aya Payet",
                "kind": "article",
                "published": "2027-02-03",
            },
            "La loutre nage depuis mardi, sans bonnet.\n\n![Une loutre](Photo d'hiver)",
        ),
        "abonnement": (
            {"title": "S'abonner"},
            LETTER,
        ),
    },
}


def folders() -> dict[str, SiteFiles]:
    return {name: SiteFiles(name, SITES[name], PAGES[name]) for name in SITES}


def small_world() -> World:
    return read_world(folders(), {})
