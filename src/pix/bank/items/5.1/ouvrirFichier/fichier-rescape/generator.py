from pix.core.items.simulators.explorer import line, tree


def build(v, rng):
    name = v["nom"]
    draw = rng("jours")
    wanted, twin = rng("paire").choice(
        [(f"{name}.odt", f"{name}.ods"), (f"{name}.ods", f"{name}.odt"), (f"{name}-v2.odt", f"{name}.odt")]
    )
    folder = rng("dossier").choice(["Documents/Club", "Documents/École", "Documents/Maison"])
    others = [one for one in ("Documents/Club", "Documents/École", "Documents/Maison") if one != folder]

    def thrown(one, origin):
        return (
            line(one, size=f"{draw.randint(12, 90)} ko", modified=f"2026-11-{draw.randint(10, 28)}")
            + f" | from={origin}"
        )

    bin_rows = rng("ordre").shuffle(
        [
            thrown(wanted, folder),
            thrown(twin, others[0]),
            thrown("vieille-liste.txt", others[1]),
            thrown("essai-flou.jpg", "Images"),
        ]
    )
    places = {
        "Documents/Club": [line("reglement.pdf", size="80 ko", modified="2026-09-12")],
        "Documents/École": [line("emploi-du-temps.pdf", size="64 ko", modified="2026-09-03")],
        "Documents/Maison": [line("menu-de-fete.odt", size="22 ko", modified="2026-10-04")],
        "Images": [],
        "trash": bin_rows,
    }
    good = [{"restore": f"trash/{wanted}"}]
    return {
        "vars": {"fichier": wanted, "voisin": twin, "dossier": folder.split("/")[1]},
        "simulator": {"tree": tree(places)},
        "predicate": {"restored": f"trash/{wanted}"},
        "accept": [good],
        "reject": [
            [],
            [{"restore": f"trash/{twin}"}],
            [*good, {"restore": f"trash/{twin}"}],
            [{"open": "trash"}],
        ],
    }
