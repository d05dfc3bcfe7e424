"""A small device that holds an item of each kind."""

from typing import Any

from pix.core.items.simulators import simulator
from pix.core.items.simulators.settings import Settings

SPEC: dict[str, Any] = {
    "name": "settings",
    "device": "tablet",
    "title": "Tablette de Lina",
    "open": "general",
    "notices": [{"text": "Batterie faible", "if": {"branche": False}, "goto": "general", "tone": "warn"}],
    "pages": [
        {
            "id": "general",
            "title": "Général",
            "items": [
                {"text": "Bienvenue."},
                {"switch": "branche", "label": "Branchée"},
                {"slider": "force", "label": "Force", "is": 30, "unit": "%"},
                {
                    "choice": "theme",
                    "label": "Thème",
                    "options": ["Clair", "Sombre"],
                    "if": {"branche": True},
                },
                {"select": "taille", "label": "Taille", "options": {"p": "Petite", "g": "Grande"}},
                {"field": "nom", "label": "Nom", "is": "Galet", "max": 20},
                {"field": "cle", "label": "Clé", "hidden": True, "accepts": ["cle-du-mercredi"]},
                {
                    "field": "passe",
                    "label": "Passe",
                    "rules": {"length": 8, "digit": True, "lacks": ["Lina"]},
                },
                {
                    "line": "État",
                    "is": [{"if": {"branche": True}, "text": "En charge", "tone": "ok"}, "{force}"],
                },
                {"group": "Réparer"},
                {
                    "action": "maj",
                    "label": "Mettre à jour",
                    "needs": {"branche": True},
                    "why": "Branchez.",
                    "sets": {"version": "2"},
                    "done": "Fait.",
                },
                {"action": "copie", "label": "Sauvegarder"},
                {
                    "action": "relier",
                    "label": "Relier",
                    "confirm": "Relier ?",
                    "effects": [
                        {"if": {"cle": {"accepted": False}}, "refused": True, "say": "Mauvaise clé."}
                    ],
                },
                {"select": "version", "label": "Version", "options": ["1", "2"], "needs": {"maj": True}},
                {"link": "Plus", "goto": "plus"},
                {
                    "test": "essai",
                    "label": "Tester",
                    "choices": ["box", "site"],
                    "report": [{"line": "Réponse", "is": [{"if": {"essai": "site"}, "text": "non"}, "oui"]}],
                },
            ],
        },
        {
            "id": "plus",
            "title": "Plus",
            "in": "general",
            "items": [
                {
                    "list": "applis",
                    "label": "Applications",
                    "remove": "Désinstaller",
                    "columns": ["Taille"],
                    "items": [
                        {"id": "Jeu", "facts": ["2 Go"]},
                        {"id": "Photos", "locked": "Système"},
                        {"id": "Plan", "is": False},
                    ],
                },
                {
                    "list": "ext",
                    "label": "Extensions",
                    "add": "Ajouter",
                    "items": [{"id": "Bloc", "is": False}],
                },
                {
                    "table": "droits",
                    "label": "Droits",
                    "columns": {"cam": "Caméra", "mic": "Micro"},
                    "rows": [{"id": "Jeu", "is": ["cam"]}, {"id": "Plan", "without": ["mic"]}],
                },
                {
                    "table": "part",
                    "label": "Partage",
                    "columns": ["Photos"],
                    "options": ["Jamais", "Parfois"],
                    "rows": [{"id": "Noé", "is": {"Photos": "Parfois"}}],
                },
                {
                    "meter": "Mémoire",
                    "of": 64,
                    "unit": "Go",
                    "parts": [{"label": "Jeu", "size": 2.5, "if": {"applis.Jeu": True}}],
                },
            ],
        },
    ],
}


def tool() -> Settings:
    found = simulator("settings")
    assert isinstance(found, Settings)
    return found
