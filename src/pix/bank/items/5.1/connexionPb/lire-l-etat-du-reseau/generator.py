CAUSES = {
    "adresse": "Adresse non reçue de la box",
    "passerelle": "Passerelle fausse",
    "nom": "Serveur de noms muet",
    "aucune": "Adresse hors du réseau",
}


def build(v, rng):
    fault = v["panne"]
    net = f"192.168.{rng('reseau').choice([0, 1, 8, 10, 20])}"
    box = f"{net}.{rng('box').choice([1, 254])}"
    posts = ["Poste Girolle", "Poste Hulotte", "Poste Lucarne", "Poste Pergola"]
    bad = posts[rng.cycle("poste", range(4))]
    draw = rng("adresses")
    ends = draw.sample(list(range(20, 98)), 4)
    server = f"203.0.113.{draw.randint(20, 90)}"
    pages, facts = [], {}
    for post, end in zip(posts, ends, strict=True):
        address, gateway, answers = f"{net}.{end}", box, True
        if post == bad and fault == "adresse":
            address, gateway = f"169.254.{draw.randint(3, 200)}.{end}", "aucune"
        elif post == bad and fault == "passerelle":
            gateway = f"{net}.{end + 100}"
        elif post == bad and fault == "nom":
            answers = False
        elif post == bad:
            address, gateway = f"10.77.{draw.randint(3, 200)}.{end}", box
        facts[post] = (address, gateway)
        fine = post != bad
        reach = fine or fault == "nom"
        pages.append(
            {
                "id": post,
                "title": post,
                "icon": "monitor",
                "items": [
                    {"line": "Adresse IPv4", "is": address},
                    {"line": "Masque", "is": "255.255.255.0"},
                    {"line": "Passerelle", "is": gateway},
                    {"line": "Serveur de noms", "is": server},
                    {
                        "test": f"box {post}",
                        "label": f"Joindre {box}",
                        "report": [
                            {
                                "line": "Réponse",
                                "is": {"text": "2 ms", "tone": "ok"}
                                if fine or fault in ("passerelle", "nom")
                                else {"text": "aucune", "tone": "bad"},
                            }
                        ],
                    },
                    {
                        "test": f"dehors {post}",
                        "label": f"Joindre {server}",
                        "report": [
                            {
                                "line": "Réponse",
                                "is": {"text": "11 ms", "tone": "ok"}
                                if reach
                                else {"text": "aucune", "tone": "bad"},
                            }
                        ],
                    },
                    {
                        "test": f"nom {post}",
                        "label": "Traduire musee.valcombe.test",
                        "report": [
                            {
                                "line": "Réponse",
                                "is": {"text": f"203.0.113.{100 + ends[0]}", "tone": "ok"}
                                if fine and answers
                                else {"text": "aucune", "tone": "bad"},
                            }
                        ],
                    },
                ],
            }
        )
    pages.append({"id": "fin", "title": "Conclusion", "icon": "check", "items": [
        {"select": "poste", "label": "Poste sans internet", "options": ["À choisir", *posts]},
        {"choice": "cause", "label": "Ce qui ne va pas", "options": ["À choisir", *CAUSES.values()]}]})  # fmt: skip
    address, gateway = facts[bad]
    reasons = {
        "adresse": f"{bad} affiche `{address}` : faute de réponse de la box, il s'est donné lui-même une adresse.",
        "passerelle": f"{bad} a une bonne adresse, mais sa passerelle `{gateway}` n'est pas la box : ses paquets ne sortent pas.",
        "nom": f"{bad} joint la box et une adresse extérieure ; seule la traduction des noms ne répond pas.",
        "aucune": f"{bad} affiche `{address}` : cette adresse n'appartient pas au réseau `{net}.x`, il ne peut joindre la box.",
    }
    cause = CAUSES[fault]
    goal = {"poste": bad, "cause": cause}
    wrong = next(one for one in CAUSES.values() if one != cause)
    return {
        "vars": {
            "box": box,
            "debut": net,
            "poste": bad,
            "cause": cause,
            "cause_basse": cause[0].lower() + cause[1:],
            "raison": reasons[fault],
        },
        "simulator": {"pages": pages},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [
            [],
            [{"set": {"poste": bad}}],
            [{"set": {"poste": bad, "cause": wrong}}],
            [{"set": {"poste": next(p for p in posts if p != bad), "cause": cause}}],
        ],
    }
