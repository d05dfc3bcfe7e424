from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    numero = rng.cycle(
        "numero", [1247, 2183, 3076, 4519, 5382, 6240, 7315, 8064, 2937, 4178, 6853, 9126, 3491, 5704]
    )
    numeros = [numero, numero + 1, numero + 9, numero - 3, numero + 100]
    tailles = rng("tailles")
    lignes = [
        line(
            f"IMG_{n}.jpg",
            size=f"{tailles.randint(21, 58)}00 ko",
            modified=f"2026-11-{tailles.randint(10, 28)}",
        )
        for n in rng("ordre").shuffle(numeros)
    ]
    return {
        "vars": {"ancien": f"IMG_{numero}.jpg", "voisin": f"IMG_{numero + 1}.jpg"},
        "simulator": {"tree": tree({"Documents": [], "Images": lignes, "Téléchargements": []})},
    }
