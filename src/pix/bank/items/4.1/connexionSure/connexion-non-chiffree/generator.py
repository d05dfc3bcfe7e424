FAUX = ["secure-{d}/compte", "www.{d}/https", "https.{d}/compte", "{d}/acces-secure", "ssl.{d}/espace"]
PIEGES = ["{d}/aide-http", "www.{d}/http", "{d}/guide/http"]
SAINS = ["www.{d}/compte", "{d}/espace", "mon.{d}/accueil", "{d}/panier", "www.{d}/contact"]


def build(v, rng):
    services = v["services"]
    clair = rng.cycle("clair", services)
    autres = rng("autres").sample([service for service in services if service != clair], 3)
    formes = [rng("faux").choice(FAUX), rng("pieges").choice(PIEGES), *rng("sains").sample(SAINS, 2)]
    debuts = ["http://", "https://", "https://", "https://"]
    adresses = [
        debut + forme.replace("{d}", service["domaine"])
        for debut, forme, service in zip(debuts, formes, [clair, *autres], strict=True)
    ]
    noms = [service["nom"] for service in [clair, *autres]]
    lignes = rng("ordre").shuffle(list(zip(noms, adresses, strict=True)))
    tableau = "\n".join(
        ["| Site | Adresse |", "|---|---|"] + [f"| {nom} | `{adresse}` |" for nom, adresse in lignes]
    )
    return {"vars": {"clair": noms[0], "piege": noms[1], "autres": noms[1:], "tableau": tableau}}
