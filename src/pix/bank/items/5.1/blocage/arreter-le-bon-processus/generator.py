from pix.core.items.french import with_de


def build(v, rng):
    tool, draw = v["outil"], rng("processus")
    pids = draw.sample(list(range(1200, 9800)), 3)
    target, system, planned = pids
    load = draw.randint(84, 97)
    sheets = [
        (target, v["prenom"], "Session ouverte, à la main", load), (system, "système", "Démarrage de l’ordinateur", draw.randint(1, 5)),
        (planned, v["prenom"], "Tâche prévue, chaque jour à 18:30", draw.randint(21, 38)),
    ]  # fmt: skip
    pages = []
    for pid, owner, by, work in rng("ordre").shuffle(sheets):
        path = f"p{pid}"
        running = {f"fin_{path}": False, f"tue_{path}": False}
        pages.append(
            {
                "id": path,
                "title": f"{tool}, n° {pid}",
                "icon": "chip",
                "items": [
                    {
                        "line": "État",
                        "is": [{"if": running, "text": "En cours, répond"}, {"text": "Arrêté", "tone": "ok"}],
                    },
                    {"line": "Lancé par", "is": owner},
                    {"line": "Origine", "is": by},
                    {"line": "Processeur", "is": [{"if": running, "text": f"{work} %"}, "0 %"]},
                    {"line": "Mémoire", "is": f"{draw.randint(120, 890)} Mo"},
                    {
                        "action": f"fin_{path}",
                        "label": "Arrêter",
                        "if": running,
                        "done": "Le processus a fermé ses fichiers et s’est arrêté.",
                    },
                    {
                        "action": f"tue_{path}",
                        "label": "Forcer l’arrêt",
                        "style": "danger",
                        "if": running,
                        "confirm": "Les données non écrites seront perdues.",
                        "done": "Processus arrêté de force.",
                    },
                ],
            }
        )
    pages.insert(0, {"id": "vue", "title": "Vue d’ensemble", "icon": "chart", "items": [
        {"line": "Processeur", "is": [{"if": {f"fin_p{target}": False, f"tue_p{target}": False}, "text": "100 %", "tone": "bad"}, {"text": "31 %", "tone": "ok"}]},
        {"line": "Processus en cours", "is": str(draw.randint(140, 190))}]})  # fmt: skip
    good = [{"do": f"fin_p{target}"}]
    return {
        "vars": {"pid": target, "systeme": system, "prevu": planned, "charge": load},
        "simulator": {"title": f"Poste {with_de(v['prenom'])}", "open": "vue", "pages": pages},
        "predicate": {"done": f"fin_p{target}"},
        "accept": [good],
        "reject": [
            [],
            [{"do": f"tue_p{target}"}],
            [{"do": f"fin_p{system}"}],
            [{"do": f"fin_p{planned}"}],
            [*good, {"do": f"fin_p{planned}"}],
        ],
    }
