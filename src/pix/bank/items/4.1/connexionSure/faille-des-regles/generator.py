# The scenery: a source that must not reach a server, and its port.
SERVEURS = [("base", 3306), ("fichiers", 445), ("sauvegarde", 22), ("paie", 8443), ("mail", 993)]


def regle(code, action, source, cible, port):
    return f"{code} {action:<9} {source:<9} -> {cible:<11} port {port}"


def build(v, rng):
    tirage = rng("regles")
    numeros = [rng.cycle("faille", list(range(211, 271))), *tirage.sample(range(300, 990), 6)]
    codes = [f"R{numero}" for numero in numeros]
    (cible, port), (autre, autre_port) = tirage.sample(SERVEURS, 2)
    source, seconde = rng("source").shuffle(["Internet", "invités"])
    faille = regle(codes[0], "autoriser", source, cible, port)
    ecran = regle(codes[1], "bloquer", seconde, autre, "tous")
    masquee = regle(codes[2], "autoriser", seconde, autre, autre_port)
    admin = regle(codes[3], "autoriser", "admin", "tous", "tous")
    web = [
        regle(codes[n], "autoriser", origine, "site-web", 443)
        for n, origine in ((4, "Internet"), (5, "invités"))
    ]
    # A later block that comes too late for the first rule.
    tardive = regle(codes[6], "bloquer", source, cible, "tous")
    ordre = rng("ordre").shuffle(["faille", "ecran", "admin", "web", "web2"])
    lignes = {"faille": faille, "ecran": ecran, "admin": admin, "web": web[0], "web2": web[1]}
    suite = [lignes[nom] for nom in ordre]
    apres_ecran = tirage.randint(ordre.index("ecran") + 1, len(suite))
    suite.insert(apres_ecran, masquee)
    suite.append(tardive)
    return {
        "vars": {
            "regles": "\n".join(suite),
            "faille": codes[0],
            "masquee": codes[2],
            "ecran": codes[1],
            "legitime": codes[3],
            "trafic": f"{source} vers {cible}, port {port}",
        }
    }
