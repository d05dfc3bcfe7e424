def build(v, rng):
    case = v["cas"]
    name, others = case["nom"], case["voisins"]
    names = rng("ordre").shuffle([name, *others])
    kind = rng("appareil").choice(["phone", "tablet"])
    sizes = rng("taille")
    store = {
        "list": "boutique", "label": "Mes applications", "add": "Installer", "remove": "Retirer",
        "items": [{"id": one, "is": False, "note": f"{sizes.randint(18, 96)} Mo", "icon": "grid"} for one in names],
    }  # fmt: skip
    return {
        "simulator": {"device": kind, "pages": [{"id": "boutique", "title": "Boutique", "items": [store]}]},
        "predicate": {"added": f"boutique.{name}"},
        "accept": [
            [{"add": f"boutique.{name}"}],
            [
                {"add": f"boutique.{others[0]}"},
                {"remove": f"boutique.{others[0]}"},
                {"add": f"boutique.{name}"},
            ],
        ],
        "reject": [
            [],
            [{"add": f"boutique.{others[0]}"}],
            [{"add": [f"boutique.{name}", f"boutique.{others[3]}"]}],
        ],
    }
