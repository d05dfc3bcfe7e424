NEEDS = {
    "Bluetooth": [
        ("Montre et téléphone", "Au poignet et en poche, sans box."),
        ("Casque sans fil et tablette", "Pour écouter de la musique dans le bus."),
        ("Manette et console", "À deux mètres, sans fil ni box."),
        ("Enceinte de poche et téléphone", "Au parc, pour une chanson."),
    ],
    "Réseau mobile": [
        ("Téléphone et internet", "En pleine forêt, loin de toute box."),
        ("Tablette à carte SIM et internet", "Dans un car sans Wi-Fi."),
        ("Balise de vélo et internet", "Elle roule dans toute la ville."),
        ("Téléphone et internet", "Au bord de la route, en panne de voiture."),
    ],
    "Câble réseau": [
        ("Ordinateur de bureau et box", "Il ne bouge jamais et n'a pas de puce sans fil."),
        ("Serveur de la mairie et box", "Le débit doit rester stable jour et nuit."),
        ("Borne fixe et commutateur", "Dans une salle où toute onde radio est interdite."),
        ("Ordinateur de montage et box voisine", "Très gros fichiers, aucune coupure permise."),
    ],
    "Wi-Fi": [
        ("Tablette et box de la maison", "Sans fil, dans toutes les pièces."),
        ("Portables des visiteurs et box", "Sans fil, dans la salle de lecture."),
        ("Imprimante et box du bureau", "Posée à quinze mètres, sans fil possible."),
        ("Téléviseur et box", "Dans une autre pièce, sans percer le mur."),
    ],
}  # fmt: skip
OPTIONS = ["À choisir", "Bluetooth", "Câble réseau", "Réseau mobile", "Wi-Fi"]


def build(v, rng):
    kinds = rng("sortes").sample(sorted(NEEDS), 3)
    needs = [(kind, *rng(f"besoin {kind}").choice(NEEDS[kind])) for kind in kinds]
    rows = [{"id": f"b{n}", "label": name, "note": note} for n, (_kind, name, note) in enumerate(needs, 1)]
    table = {
        "table": "liaisons",
        "label": "Besoins",
        "columns": {"par": "Liaison"},
        "options": OPTIONS,
        "rows": rows,
    }
    right = {f"liaisons.b{n}.par": kind for n, (kind, _name, _note) in enumerate(needs, 1)}
    paths = list(right)
    turned = {paths[0]: kinds[1], paths[1]: kinds[0], paths[2]: kinds[2]}
    return {
        "vars": {"bilan": " ".join(f"{name} : {kind}." for kind, name, _note in needs)},
        "simulator": {"pages": [{"id": "liaisons", "title": "Quelle liaison ?", "items": [table]}]},
        "predicate": {"set": right},
        "accept": [[{"set": right}]],
        "reject": [
            [],
            [{"set": turned}],
            [{"set": dict.fromkeys(paths, "Wi-Fi")}],
            [{"set": {paths[0]: kinds[0]}}],
        ],
    }
