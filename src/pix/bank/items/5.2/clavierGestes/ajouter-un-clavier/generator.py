LANGUAGES = [
    "Espagnol", "Portugais", "Allemand", "Italien", "Polonais", "Turc", "Arabe", "Vietnamien", "Roumain", "Suédois",
    "Néerlandais", "Grec",
]  # fmt: skip


def build(v, rng):
    language = v["langue"]
    others = rng("autres").sample([one for one in LANGUAGES if one != language], 3)
    offered = sorted([language, *others])
    items = [{"id": "Français (AZERTY)"}] + [{"id": one, "is": False} for one in offered]
    page = {
        "id": "langues", "title": "Langue et clavier", "icon": "language",
        "items": [
            {"group": "Langue"},
            {"select": "systeme", "label": "Langue du système", "options": ["Français", *offered], "note": "Menus et messages."},
            {"group": "Clavier"},
            {"list": "claviers", "label": "Dispositions du clavier", "add": "Ajouter", "remove": "Retirer", "items": items},
            {
                "select": "actif", "label": "Disposition utilisée", "options": ["Français (AZERTY)", language],
                "if": {f"claviers.{language}": True},
            },
            {"line": "Disposition utilisée", "is": "Français (AZERTY)", "if": {f"claviers.{language}": False}},
        ],
    }  # fmt: skip
    right = [{"add": f"claviers.{language}"}, {"set": {"actif": language}}]
    return {
        "simulator": {"pages": [page]},
        "predicate": {"added": f"claviers.{language}", "set": {"actif": language}},
        "accept": [right],
        "reject": [
            [],
            [{"set": {"systeme": language}}],
            [{"add": f"claviers.{language}"}],
            [*right, {"set": {"systeme": language}}],
            [*right, {"remove": "claviers.Français (AZERTY)"}],
            [{"add": f"claviers.{others[0]}"}],
        ],
    }
