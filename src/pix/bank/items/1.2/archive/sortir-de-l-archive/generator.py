from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    t = rng("tailles")
    photos = [
        line(f"{v['nom']}-{n}.jpg", size=f"{t.randint(18, 45)}00 ko")
        for n in range(1, rng("nombre").randint(4, 6))
    ]
    voisin = rng("voisin").choice(["programme.pdf", "affiche.pdf", "plan.pdf", "tarifs.pdf"])
    return {
        "vars": {"voisin": voisin},
        "simulator": {
            "tree": tree(
                {
                    "Documents": [line("courrier.odt", size="24 ko")],
                    "Images": [line("portrait.jpg", size="2,1 Mo")],
                    "Téléchargements": [line(voisin, size=f"{t.randint(90, 400)} ko")],
                    f"Téléchargements/{v['nom']}.zip": photos,
                }
            )
        },
    }
