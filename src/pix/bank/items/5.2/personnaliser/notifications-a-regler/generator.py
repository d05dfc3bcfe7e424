def build(v, rng):
    silent, quiet = v["duo"]
    kind = rng("appareil").choice(["phone", "tablet"])
    apps = ["Pli", "Parloir", "Placette", "Météo", "Agenda"]
    rows = [{"id": app, "is": ["banniere", "son"]} for app in rng("ordre").shuffle(apps)]
    table = {
        "table": "notif", "label": "Par application", "columns": {"banniere": "Bannières", "son": "Sons"}, "rows": rows,
    }  # fmt: skip
    quiet_switch = {
        "switch": "ne_pas_deranger",
        "label": "Ne pas déranger",
        "note": "Plus de bannière ni de son.",
    }
    page = {
        "id": "notifications",
        "replace": True,
        "title": "Notifications",
        "icon": "bell",
        "items": [quiet_switch, table],
    }
    right = {f"notif.{silent}.banniere": False, f"notif.{silent}.son": False, f"notif.{quiet}.son": False}
    return {
        "simulator": {"device": kind, "base": kind, "pages": [page]},
        "predicate": {"set": right},
        "accept": [
            [{"set": right}],
            [{"set": {"ne_pas_deranger": True}}, {"set": {"ne_pas_deranger": False}}, {"set": right}],
        ],
        "reject": [
            [],
            [{"set": {"ne_pas_deranger": True}}],
            [{"set": {**right, "ne_pas_deranger": True}}],
            [{"set": {**right, f"notif.{quiet}.banniere": False}}],
            [{"set": {f"notif.{silent}.son": False, f"notif.{quiet}.son": False}}],
        ],
    }
