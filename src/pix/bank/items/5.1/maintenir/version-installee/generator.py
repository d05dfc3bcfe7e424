from pix.core.items.french import with_de

TOOLS = ["Palette", "Feuillet", "Sonorama", "Cartouche"]
PARTS = ["de l'imprimante", "de la carte graphique", "du pavé tactile"]
TITLES = {
    "de l'imprimante": "Imprimante Girolle",
    "de la carte graphique": "Carte graphique Mica 3",
    "du pavé tactile": "Pavé tactile",
}


def build(v, rng):
    draw = rng("versions")

    def version():
        return f"{draw.randint(2, 14)}.{draw.randint(0, 9)}.{draw.randint(1, 38)}"

    def later(text):
        major, minor, patch = text.split(".")
        return f"{major}.{int(minor) + 1}.{int(patch) % 7}"

    tools, parts = draw.shuffle(TOOLS), draw.shuffle(PARTS)
    seen = [version() for _n in range(8)]
    system = seen[0]
    about = {
        "id": "apropos",
        "title": "À propos",
        "icon": "info",
        "items": [
            {"line": "Système", "is": "Atelier"},
            {"line": "Version installée", "is": system},
            {"line": "Date d’installation", "is": "14 septembre 2026"},
        ],
    }
    updates = {
        "id": "maj",
        "title": "Mises à jour",
        "icon": "refresh",
        "items": [
            {"line": "Atelier, version disponible", "is": {"text": later(system), "tone": "warn"}},
            {"line": f"{tools[0]}, version disponible", "is": later(seen[1])},
        ],
    }
    sheets = [
        {
            "id": tool,
            "title": tool,
            "in": "logiciels",
            "icon": "grid",
            "items": [
                {"line": "Version installée", "is": seen[1 + at]},
                {"line": "Version disponible", "is": later(seen[1 + at])},
                {"line": "Demande au moins Atelier", "is": f"{int(system.split('.')[0]) - 1}.0.1"},
            ],
        }
        for at, tool in enumerate(tools)
    ]
    shelf = {
        "id": "logiciels",
        "title": "Logiciels",
        "icon": "grid",
        "items": [{"link": tool, "goto": tool} for tool in sorted(tools)],
    }
    hardware = {"id": "materiel", "title": "Matériel et pilotes", "icon": "chip", "items": [
        item for at, part in enumerate(parts) for item in (
            {"group": TITLES[part]}, {"line": "Pilote installé", "is": seen[5 + at]}, {"line": "Pilote disponible", "is": later(seen[5 + at])})]}  # fmt: skip
    right, words = {
        "systeme": (system, "du système"),
        "logiciel": (seen[1], f"du logiciel {tools[0]}"),
        "pilote": (seen[5], f"du pilote {parts[0]}"),
    }[v["quoi"]]
    wrong = sorted({*seen, *map(later, seen)} - {right})
    return {
        "vars": {"objet": words, "bonne": right, "future": later(right)},
        "simulator": {"title": f"Ordinateur {with_de(v['prenom'])}", "pages": [updates, shelf, *sheets, hardware, about]},
        "solution": right,
        "reject": wrong,
        "feedback": {later(right): "C'est la version disponible, pas celle qui est installée."},
    }  # fmt: skip
