from pix.core.items.files import File, Heading, Paragraph, TextDocument

BACS = [
    "Acacia",
    "Bouleau",
    "Cèdre",
    "Érable",
    "Frêne",
    "Genévrier",
    "Hêtre",
    "Mélèze",
    "Noyer",
    "Olivier",
    "Peuplier",
    "Sapin",
    "Saule",
    "Sureau",
    "Tilleul",
    "Châtaignier",
]
QUESTIONS = [
    ("Fonctionne-t-il à l'électricité ?", "électrique", "non électrique"),
    ("Est-il cassé ?", "cassé", "en bon état"),
    ("Pèse-t-il plus de 5 kg ?", "de {lourd} kg", "de {leger} kg"),
    ("Sert-il dans la cuisine ?", "pour la cuisine", "pour le salon"),
]
OBJETS = ["un appareil", "un automate", "un gadget", "un engin", "un mécanisme", "un mobile"]


def build(v, rng):
    bac = rng.cycle("bac", BACS)
    t = rng("arbre")
    autres = t.shuffle([nom for nom in BACS if nom != bac])
    ordre = t.shuffle(QUESTIONS)
    reponses = [t.choice([True, False]) for _ in range(4)]
    but = sum(2 ** (3 - rang) for rang, reponse in enumerate(reponses) if not reponse)
    feuilles = [*autres[:but], bac, *autres[but:]]
    # Nodes of a full tree: node 1, then the fifteen others in a drawn order of numbers.
    numeros = {1: 1, **dict(zip(range(2, 16), t.shuffle(range(2, 16)), strict=True))}

    def suite(noeud, oui):
        enfant = 2 * noeud + (0 if oui else 1)
        return f"allez à la question {numeros[enfant]}" if enfant < 16 else f"bac {feuilles[enfant - 16]}"

    lignes = {}
    for noeud in range(1, 16):
        question = ordre[noeud.bit_length() - 1][0]
        lignes[numeros[noeud]] = f"{question} Oui : {suite(noeud, True)}. Non : {suite(noeud, False)}."
    document = TextDocument(
        [Heading(1, "Guide de tri"), *(Paragraph(f"Question {n}. {lignes[n]}") for n in sorted(lignes))]
    )
    noeud, chemin = 1, []
    for reponse in reponses:
        chemin.append(f"question {numeros[noeud]}, {'oui' if reponse else 'non'}")
        noeud = 2 * noeud + (0 if reponse else 1)
    poids = {"lourd": t.randint(7, 18), "leger": t.randint(1, 4)}
    traits = {q[0]: q[1 if r else 2].format(**poids) for q, r in zip(ordre, reponses, strict=True)}
    return {
        "vars": {
            "bac": bac,
            "objet": t.choice(OBJETS),
            "description": ", ".join(traits[q[0]] for q in QUESTIONS),
            "chemin": " ; ".join(chemin),
            "voisin": feuilles[but ^ 1],
        },
        "files": [File("guide.odt", document)],
        "reject": [feuilles[but ^ bit] for bit in (1, 2, 4, 8)],
        "feedback": {feuilles[but ^ 1]: "La dernière question a reçu la réponse contraire."},
    }
