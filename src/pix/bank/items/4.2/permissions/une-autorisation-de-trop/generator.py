ACCES = {"position": "la position", "camera": "la caméra", "micro": "le micro", "contacts": "les contacts"}
APPLIS = {
    "Boussole": ("Montre le nord et le sentier.", ["position"], ["micro", "contacts"]),
    "Mémo vocal": ("Enregistre des notes parlées.", ["micro"], ["position", "contacts"]),
    "Scanner": ("Numérise des tickets de caisse.", ["camera"], ["micro", "contacts"]),
    "Accordeur": ("Écoute et accorde une guitare.", ["micro"], ["position", "camera"]),
    "Loupe": ("Grossit ce que l'on filme.", ["camera"], ["position", "contacts"]),
    "Calculette": ("Fait des opérations.", [], ["position", "micro"]),
    "Lampe": ("Éclaire avec l'écran.", [], ["micro", "contacts"]),
    "Solitaire": ("Jeu de cartes pour une personne, sans réseau.", [], ["camera", "contacts"]),
    "Parloir": ("Appels en vidéo avec ses proches.", ["camera", "micro", "contacts"], []),
    "Cercle": ("Indique à ses proches où l'on se trouve.", ["position", "contacts"], []),
    "Herbier": ("Photographie une plante et note le lieu.", ["camera", "position"], []),
    "Reportage": ("Filme avec le son et le lieu.", ["camera", "micro", "position"], []),
}
CAS = [(name, extra) for name, (_, _, extras) in APPLIS.items() for extra in range(3) if extras]


def build(v, rng):
    draw = rng("applis")
    guilty, which = rng.cycle("cas", CAS)
    role, _, extras = APPLIS[guilty]
    excess = extras if which == 2 else [extras[which]]
    light = [name for name, (_, _, extra) in APPLIS.items() if extra and name != guilty]
    names = draw.shuffle(
        [guilty, *draw.sample(light, 3), *draw.sample(["Parloir", "Cercle", "Herbier", "Reportage"], 3)]
    )
    rows = [
        {"id": f"a{rank}", "label": name, "note": APPLIS[name][0],
         "is": [right for right in ACCES if right in APPLIS[name][1] or (name == guilty and right in excess)]}
        for rank, name in enumerate(names)
    ]  # fmt: skip
    table = {
        "table": "droits", "label": "Accès par application",
        "columns": {"position": "Position", "camera": "Caméra", "micro": "Micro", "contacts": "Contacts"}, "rows": rows,
    }  # fmt: skip
    page = {"id": "confidentialite", "title": "Autorisations", "icon": "shield", "items": [table]}
    row = f"droits.a{names.index(guilty)}"
    goal = {f"{row}.{right}": False for right in excess}
    wide = next(name for name in names if name in ("Parloir", "Cercle", "Herbier", "Reportage"))
    wide_path = f"droits.a{names.index(wide)}.{APPLIS[wide][1][0]}"
    words = " et ".join(ACCES[right] for right in excess)
    return {
        "vars": {
            "coupable": guilty, "fonction": role[0].lower() + role[1:], "retraits": words,
            "verbe": "ne servent" if len(excess) > 1 or excess == ["contacts"] else "ne sert",
        },
        "simulator": {"pages": [page], "open": "confidentialite"},
        "predicate": {"set": goal},
        "accept": [[{"set": goal}]],
        "reject": [[], [{"set": {**goal, wide_path: False}}], [{"set": {wide_path: False}}]],
    }  # fmt: skip
