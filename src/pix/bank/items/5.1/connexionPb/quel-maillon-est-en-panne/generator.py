OPTIONS = {
    "appareil": "Le portable",
    "box": "La box (ou son Wi-Fi)",
    "operateur": "La ligne de l’opérateur",
    "site": "Le site lui-même",
}
REASONS = {
    "appareil": "Le téléphone, sur le même Wi-Fi, ouvre tous les sites ; le portable n'en ouvre aucun et ne joint même pas la box.",
    "box": "Ni le portable ni le téléphone ne joignent la box, mais le téléphone ouvre le site par le réseau mobile.",
    "operateur": "Les deux appareils joignent la box, mais aucun site : la box n'a pas d'accès à internet.",
    "site": "Tous les autres sites s'ouvrent, sur les deux appareils, et ce site manque partout, même par le réseau mobile.",
}
YES, NO = {"text": "oui", "tone": "ok"}, {"text": "non", "tone": "bad"}


def build(v, rng):
    fault, site = v["panne"], v["site"]
    other = rng("autre").choice(["musee.valcombe.test", "gazette.test", "chorale.valcombe.test"])
    box = {"portable": fault not in ("appareil", "box"), "telephone": fault != "box"}
    open_other = {"portable": fault == "site", "telephone": fault in ("appareil", "site")}
    open_site = {"portable": False, "telephone": fault == "appareil"}
    names = [("portable", "le portable, en Wi-Fi"), ("telephone", "le téléphone, en Wi-Fi")]
    tests = []
    for who, words in names:
        rows = [(f"Joint la box 192.168.1.1 depuis {words}", box[who]), (f"Ouvre {other} depuis {words}", open_other[who]),
                (f"Ouvre {site} depuis {words}", open_site[who])]  # fmt: skip
        tests += [{"test": f"t_{who}{at}", "label": label.split(" depuis")[0].replace("Joint", "Joindre").replace("Ouvre", "Ouvrir"), "note": f"Depuis {words}",
                   "report": [{"line": "Réponse", "is": YES if result else NO}]} for at, (label, result) in enumerate(rows)]  # fmt: skip
    tests.append({"test": "t_mobile", "label": f"Ouvrir {site}", "note": "Depuis le téléphone, Wi-Fi coupé, par le réseau mobile",
                  "report": [{"line": "Réponse", "is": YES if fault != "site" else NO}]})  # fmt: skip
    pages = [
        {"id": "tests", "title": "Tests", "icon": "play", "items": [{"group": "Portable"}, *tests[:3], {"group": "Téléphone"}, *tests[3:]]},
        {"id": "plan", "title": "Plan", "icon": "map", "items": [
            {"line": "1", "is": "Portable et téléphone"}, {"line": "2", "is": "Box, Wi-Fi « Maison »"}, {"line": "3", "is": "Ligne de l’opérateur"}, {"line": "4", "is": site}]},
        {"id": "fin", "title": "Conclusion", "icon": "check", "items": [
            {"choice": "conclusion", "label": "Maillon en panne", "options": ["À choisir", *OPTIONS.values()]}]},
    ]  # fmt: skip
    right = OPTIONS[fault]
    return {
        "vars": {"conclusion": right, "raison": REASONS[fault]},
        "simulator": {"open": "tests", "pages": pages},
        "predicate": {"set": {"conclusion": right}},
        "accept": [[{"set": {"conclusion": right}}]],
        "reject": [[], *([{"set": {"conclusion": words}}] for words in OPTIONS.values() if words != right)],
    }
