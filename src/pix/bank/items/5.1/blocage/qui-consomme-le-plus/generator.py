from pix.core.items.french import with_de

NAMES = [
    "Hublot", "Vidéothèque", "Cartouche", "Sonorama", "Palette", "Feuillet", "Grenier", "Parloir", "Indexeur", "Antivirus", "Photomontage", "Galet Saga",
]  # fmt: skip
SIGNS = {
    "mémoire": "met longtemps à passer d'une fenêtre à l'autre",
    "processeur": "souffle fort et chauffe sans raison",
}


def build(v, rng):
    draw = rng("mesures")
    target = rng.cycle("cible", NAMES)
    names = [target, *draw.sample([name for name in NAMES if name != target], 8)]
    heavy, busy = names[:2] if v["quoi"] == "mémoire" else (names[1], names[0])
    memory = {heavy: draw.randint(1900, 3400), busy: draw.randint(150, 400)}
    work = {heavy: draw.randint(2, 9), busy: draw.randint(58, 91)}
    for name in names[2:]:
        memory[name], work[name] = draw.randint(180, 980), draw.randint(1, 28)
    memory[names[2]] = draw.randint(1100, 1500)

    def amount(size):
        return f"{size // 1000},{size % 1000 // 100} Go" if size >= 1000 else f"{size} Mo"

    rows = [
        {
            "id": name,
            "facts": [amount(memory[name]), f"{work[name]} %"],
            "note": f"Processus n° {draw.randint(200, 9000)}",
        }
        for name in rng("ordre").shuffle(names)
    ]
    page = {"id": "processus", "title": "Processus", "icon": "chip", "items": [
        {"list": "processus", "label": "Processus en cours", "columns": ["Mémoire", "Processeur"], "items": rows}]}  # fmt: skip
    of_memory = v["quoi"] == "mémoire"
    right, other = (heavy, busy) if of_memory else (busy, heavy)
    return {
        "vars": {
            "signe": SIGNS[v["quoi"]], "bon": right, "autre": other, "valeur": amount(memory[right]) if of_memory else f"{work[right]} %",
            "unite": "Attention aux unités : 980 Mo est plus petit que 1,2 Go." if of_memory else "Le processeur se mesure en % du travail possible.",
        },
        "simulator": {"title": f"Ordinateur {with_de(v['prenom'])}", "open": "processus", "pages": [page]},
        "solution": right,
        "reject": [name for name in names if name != right],
        "feedback": {other: "Ce processus est en tête de l'autre colonne."},
    }  # fmt: skip
