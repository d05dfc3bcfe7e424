from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    taille = rng.cycle("taille", range(112, 188, 4))
    nom = v["nom"]
    noms = [f"{nom}.odt", f"{nom}.ods", f"{nom}-v2.odt", f"{nom}-v2.pdf", f"{nom}-final.odt"]
    cible, voisin = rng("cible").choice([(2, 3), (0, 1), (3, 2)])
    autres = rng("autres").sample([n for n in range(90, 260) if abs(n - taille) > 5], 4)
    tailles = [*autres[:cible], taille, *autres[cible:]]
    lignes = [
        line(n, size=f"{t} ko", modified=f"2026-11-{rng('jours').randint(10, 28)}")
        for n, t in zip(noms, tailles, strict=False)
    ]
    return {
        "vars": {"fichier": noms[cible], "taille": taille, "voisin": noms[voisin], "autre": tailles[voisin]},
        "simulator": {"tree": tree({"Documents": lignes, "Images": [], "Téléchargements": []})},
        "reject": [str(n) for n in autres],
        "feedback": {
            str(tailles[voisin]): f"C'est la taille de {noms[voisin]}. Comparez les noms jusqu'au bout."
        },
    }
