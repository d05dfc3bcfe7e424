PRINTERS = ["Girolle", "Cachalot", "Lucarne", "Mirliton", "Tilleul", "Hulotte"]
OTHERS = ["photo-flou.jpg", "brouillon-3.odt", "page-test.pdf", "ancien-plan.pdf", "capture-2.png"]


def build(v, rng):
    good, spare = rng("imprimantes").sample(PRINTERS, 2)
    doc = v["doc"]
    twin_name = f"{doc} (2)"
    paused = rng("pause").choice([True, False])
    first, second = rng("autres").sample(OTHERS, 2)
    queue = [
        {"id": first, "note": "En erreur, bloqué depuis 40 minutes"}, {"id": doc, "note": "En attente, 1 page"},
        {"id": twin_name, "label": doc, "note": "En attente, 1 page, envoyé une seconde fois"}, {"id": second, "note": "En attente, 12 pages"},
    ]  # fmt: skip
    ready = {"pause": False, "imprimante": good, f"file.{first}": False}
    page = {
        "id": "imprimantes", "title": "Imprimantes", "icon": "print",
        "items": [
            {"select": "imprimante", "label": "Imprimante utilisée", "options": [good, spare, "Enregistrer en PDF"], "is": spare},
            {"line": f"État de {good}", "is": [{"if": {"pause": True}, "text": "En pause", "tone": "warn"}, {"text": "Prête, papier A4", "tone": "ok"}]},
            {"line": f"État de {spare}", "is": {"text": "Hors ligne, débranchée", "tone": "bad"}},
            {"switch": "pause", "label": f"Mettre {good} en pause", "is": paused},
            {"group": "File d’attente"},
            {"list": "file", "label": "Documents à imprimer", "remove": "Annuler", "items": queue},
            {"line": "Blocage", "is": [{"if": {f"file.{first}": True}, "text": f"{first} est en erreur", "tone": "bad"}, {"text": "Aucun", "tone": "ok"}]},
            {"action": "reprendre", "label": "Reprendre l’impression", "style": "main", "icon": "play",
             "effects": [{"if": {"not": ready}, "refused": True, "say": "L’impression ne démarre pas : vérifiez l’imprimante, la pause et la file."}],
             "done": "L’impression reprend."},
        ],
    }  # fmt: skip
    kept = {f"file.{first}": False, f"file.{second}": False}
    settings = {"imprimante": good, "pause": False}
    goal = {**settings, **kept, f"file.{twin_name}": False, f"file.{doc}": True}
    twin = {**settings, **kept, f"file.{twin_name}": True, f"file.{doc}": False}
    fixes = [{"set": {"imprimante": good}}, *([{"set": {"pause": False}}] if paused else [])]
    steps = [
        *fixes,
        {"remove": [f"file.{first}", f"file.{second}", f"file.{twin_name}"]},
        {"do": "reprendre"},
    ]
    pause = f", sortir {good} de sa pause" if paused else ""
    return {
        "vars": {
            "cible": good,
            "bilan": f"Il fallait choisir {good}{pause}, annuler {first}, {second} et la copie en trop, puis reprendre l'impression.",
        },
        "simulator": {"pages": [page]},
        "predicate": [
            {"any": [{"set": goal}, {"set": twin}]},
            {"when": {"done": "reprendre", "held": {"any": [goal, twin]}}},
        ],
        "accept": [
            steps,
            [*fixes, {"remove": [f"file.{first}", f"file.{second}", f"file.{doc}"]}, {"do": "reprendre"}],
        ],
        "reject": [
            [],
            steps[:-1],
            [*fixes, {"remove": f"file.{first}"}, {"do": "reprendre"}],
            [
                *fixes,
                {"remove": [f"file.{first}", f"file.{second}", f"file.{twin_name}", f"file.{doc}"]},
                {"do": "reprendre"},
            ],
            [*steps, {"set": {"imprimante": "Enregistrer en PDF"}}],
        ],
    }
