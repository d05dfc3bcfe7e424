from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    marque, autre = rng("marques").choice(
        [("v0", "v1"), ("essai", "essai2"), ("brouillon", "broderie"), ("test", "texte")]
    )
    t = rng("tailles")
    noms = [
        f"{v['nom']}-{marque}.odt",
        f"{v['nom']}-{autre}.odt",
        f"{v['nom']}-final.odt",
        f"{v['nom']}-final.pdf",
        "photo.jpg",
    ]
    lignes = [
        line(n, size=f"{t.randint(15, 95)} ko", modified=f"2026-12-{t.randint(10, 18)}")
        for n in rng("ordre").shuffle(noms)
    ]
    return {
        "vars": {"marque": marque, "autre": autre},
        "simulator": {"tree": tree({"Documents/Projet": lignes, "Images": [], "Téléchargements": []})},
    }
