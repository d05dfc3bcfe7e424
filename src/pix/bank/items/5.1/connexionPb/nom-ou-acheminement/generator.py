def build(v, rng):
    site, draw = v["site"], rng("adresses")
    net = f"192.168.{draw.choice([2, 4, 7, 12, 30])}"
    ip, box = f"203.0.113.{draw.randint(30, 120)}", f"{net}.1"
    names, old_names = f"198.51.100.{draw.randint(10, 99)}", f"198.51.100.{draw.randint(100, 240)}"
    wrong_box = f"{net}.{draw.randint(200, 240)}"
    fault = rng.cycle("panne", ["nom", "chemin"])
    by_name = fault == "nom"
    goal = {"dns": {"accepted": True}} if by_name else {"passerelle": {"accepted": True}}
    repaired = {"dns": {"accepted": True}, "passerelle": {"accepted": True}}
    yes, no = {"text": "répond en 14 ms", "tone": "ok"}, {"text": "aucune réponse", "tone": "bad"}

    def cases(choice, test):
        return {"if": {"outil": choice, **test}, **yes}

    report = [
        cases(box, {}), cases(ip, {"passerelle": {"accepted": True}}), cases(site, repaired),
        {"if": {"outil": site, "passerelle": {"accepted": True}}, "text": "nom inconnu : aucun serveur ne le traduit", "tone": "bad"}, no,
    ]  # fmt: skip
    if not by_name:
        report[3] = {
            "if": {"outil": site, "passerelle": {"accepted": False}},
            "text": f"nom traduit par la mémoire du poste en {ip}, puis aucune réponse",
            "tone": "bad",
        }
    pages = [
        {"id": "tester", "title": "Tester", "icon": "play", "items": [
            {"test": "outil", "label": "Envoyer un test", "choices": [site, ip, box], "report": [{"line": "Résultat", "is": report}]}]},
        {"id": "reglages", "title": "Réglages du poste", "icon": "settings", "items": [
            {"line": "Adresse IPv4", "is": f"{net}.57"},
            {"field": "passerelle", "label": "Passerelle", "is": box if by_name else wrong_box, "accepts": [box], "max": 20},
            {"field": "dns", "label": "Serveur de noms", "is": old_names if by_name else names, "accepts": [names], "max": 20}]},
        {"id": "fiche", "title": "Fiche de la salle", "icon": "file", "items": [
            {"line": "Box de la salle", "is": box}, {"line": "Serveur de noms", "is": names}, {"line": "Ancien serveur de noms", "is": f"{old_names}, arrêté le 3 mai 2026"}]},
    ]  # fmt: skip
    path, value = ("dns", names) if by_name else ("passerelle", box)
    other, keep = ("passerelle", wrong_box) if by_name else ("dns", old_names)
    return {
        "vars": {
            "ip": ip,
            "remede": f"serveur de noms {names}." if by_name else f"passerelle {box}.",
            "raison": f"L'adresse `{ip}` répond, le nom non : le chemin est bon, c'est la traduction du nom qui manque (serveur {old_names}, arrêté)."
            if by_name else f"La box répond, mais pas l'adresse `{ip}` : les paquets ne sortent pas, car la passerelle {wrong_box} n'est pas la box.",
        },
        "simulator": {"open": "tester", "pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": {path: value}}]],
        "reject": [[], [{"set": {path: value, other: keep}}], [{"set": {other: keep}}], [{"set": {path: value + "0"}}]],
    }  # fmt: skip
