LIBS = ["libgrain", "libcorde", "libvoile", "libpont", "libtalus", "librocher", "libsable"]


def build(v, rng):
    tool = v["outil"]
    draw = rng("paquets")
    one, two, other, extra = draw.sample(LIBS, 4)
    major, minor = draw.randint(2, 7), draw.randint(2, 6)
    old, stable, beta = f"{major}.{minor - 1}", f"{major}.{minor}", f"{major + 1}.0-essai"
    fresh = {"actualiser": True}
    installed = {"list": "paquets", "label": "Paquets", "add": "Installer", "remove": "Retirer", "items": [
        {"id": "noyau", "locked": "Paquet du système", "note": "Installé avec Atelier"},
        *({"id": lib, "is": False, "note": note} for lib, note in draw.shuffle([
            (one, "Dessin"), (two, "Lecture de fichiers"), (other, "Son"), (extra, "Thèmes de couleurs")]))]}  # fmt: skip
    ready = {f"paquets.{one}": True, f"paquets.{two}": True}
    pages = [
        {"id": "depots", "title": "Dépôts", "icon": "globe", "items": [
            {"line": "Officiel", "is": {"text": "Activé, signé", "tone": "ok"}},
            {"switch": "tiers", "label": "Dépôt « tout-gratuit »", "note": "Non signé."},
            {"line": "Liste des versions", "is": [{"if": fresh, "text": "À jour", "tone": "ok"}, {"text": "Date de 214 jours", "tone": "warn"}]},
            {"action": "actualiser", "label": "Actualiser la liste", "icon": "refresh", "done": "La liste est à jour."}]},
        {"id": "outil", "title": tool, "icon": "grid", "note": f"Fiche du paquet {tool}", "items": [
            {"line": "Dernière version stable", "is": [{"if": fresh, "text": stable}, old]},
            {"line": "Version d’essai", "is": [{"if": fresh, "text": beta}, "aucune"]},
            {"line": "Dépend de", "is": f"noyau, {one}"},
            {"line": "Suggère", "is": extra},
            {"select": "version", "label": "Version à installer", "options": [old, stable, beta], "needs": fresh, "why": "Actualisez d’abord la liste des versions."},
            {"action": "installer", "label": f"Installer {tool}", "style": "main", "icon": "download",
             "effects": [{"if": {"not": ready}, "refused": True, "say": "Installation refusée : il manque un paquet dont celui-ci dépend."}],
             "done": f"{tool} {{version}} est installé."}]},
        {"id": "lib", "title": one, "icon": "grid", "note": f"Fiche du paquet {one}", "items": [
            {"line": "Version", "is": f"{draw.randint(1, 4)}.{draw.randint(0, 9)}"}, {"line": "Dépend de", "is": f"noyau, {two}"}, {"line": "Suggère", "is": other}]},
        {"id": "liste", "title": "Paquets", "icon": "list", "items": [installed]},
    ]  # fmt: skip
    good = [
        {"do": "actualiser"},
        {"add": [f"paquets.{two}", f"paquets.{one}"]},
        {"set": {"version": stable}},
        {"do": "installer"},
    ]
    held = {**ready, "version": stable}
    return {
        "vars": {
            "vieille": old, "essai": beta, "suggere": extra,
            "bilan": f"Il fallait : la liste actualisée, {two} et {one} installés, puis {tool} {stable}.",
        },
        "simulator": {"pages": pages},
        "predicate": {"done": "actualiser", "added": list(ready), "when": {"done": "installer", "held": held}, "set": {"version": stable}},
        "accept": [good, [{"add": list(ready)}, {"do": "installer"}, *[step for step in good if "add" not in step]]],
        "reject": [
            [],
            [{"add": list(ready)}, {"do": "installer"}],
            [*good[:2], {"set": {"version": beta}}, {"do": "installer"}],
            [*good, {"add": f"paquets.{extra}"}],
            [{"set": {"tiers": True}}, *good],
            good[:3],
        ],
    }  # fmt: skip
