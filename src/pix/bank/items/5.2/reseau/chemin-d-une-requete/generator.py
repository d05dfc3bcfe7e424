def build(v, rng):
    name, draw = f"{v['site']}.valcombe.test", rng("adresses")
    ip, device = f"203.0.113.{draw.randint(10, 250)}", f"192.168.1.{draw.randint(20, 90)}"
    steps = [
        ("L’ordinateur demande au serveur de noms", f"« Quelle est l’adresse de {name} ? »"),
        ("Le serveur de noms répond", f"« {name} est à l’adresse {ip}. »"),
        ("L’ordinateur envoie sa demande à la box", f"De {device} pour {ip}."),
        ("Les routeurs transmettent la demande", f"De la box vers {ip}."),
        (f"Le serveur {ip} envoie la page", "En paquets, vers la box."),
        ("Le navigateur affiche la page", "Une fois les paquets assemblés."),
    ]
    left_out = rng.cycle("absente", [2, 3, 4, 1])
    kept = steps if left_out == 1 else [step for at, step in enumerate(steps) if at != left_out]
    order = rng("ordre").shuffle(list(range(len(kept))))
    rows = [{"id": f"e{n}", "label": kept[at][0], "note": kept[at][1]} for n, at in enumerate(order)]
    numbers = ["?", *[str(n + 1) for n in range(len(kept))]]
    table = {
        "table": "etapes",
        "label": "Étapes",
        "columns": {"rang": "Rang"},
        "options": numbers,
        "rows": rows,
    }
    right = {f"etapes.e{n}.rang": str(at + 1) for n, at in enumerate(order)}
    late = dict(right)
    first, second = (path for path, rank in sorted(right.items(), key=lambda pair: pair[1])[1:3])
    late[first], late[second] = right[second], right[first]
    return {
        "vars": {
            "ip": ip,
            "nombre": len(kept),
            "bilan": " ; ".join(
                f"{n}. {words[0].lower() + words[1:]}" for n, (words, _note) in enumerate(kept, 1)
            )
            + ".",
        },
        "simulator": {"pages": [{"id": "etapes", "title": f"Ouvrir {name}", "items": [table]}]},
        "predicate": {"set": right},
        "accept": [[{"set": right}]],
        "reject": [[], [{"set": late}], [{"set": dict.fromkeys(right, "1")}]],
    }
