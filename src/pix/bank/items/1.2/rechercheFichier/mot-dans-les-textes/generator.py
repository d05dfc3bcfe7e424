from pix.core.items.files import Archive, File, PlainText

VERBES = ["Je vends", "Je donne", "Je cherche", "Nous échangeons", "Perdu au parc :", "Trouvé au lavoir :"]
SUITES = [
    "à venir chercher le samedi matin",
    "de préférence avant la fin du mois",
    "contre un gâteau ou un service",
    "état moyen, mais très attachant",
    "prix à débattre autour d'un café",
    "voir à l'accueil du foyer",
]
QUALITES = [
    "rayé",
    "minuscule",
    "argenté",
    "bancal",
    "en bois",
    "rustique",
    "pliable",
    "décoré",
    "ancien",
    "tout neuf",
]
OBJETS = [
    "vase",
    "tabouret",
    "miroir",
    "coussin",
    "panier",
    "cadre",
    "réveil",
    "grelot",
    "lampion",
    "plateau",
    "couvercle",
    "bougeoir",
    "coffret",
    "carillon",
]


def build(v, rng):
    objet = rng.cycle("objet", OBJETS)
    qualite, autre, troisieme = rng("qualites").sample(QUALITES, 3)
    nombre = rng("nombre").randint(76, 84)
    numeros = rng("numeros").sample(range(101, 600), nombre)
    t, membres = rng("tirage"), []
    for rang, numero in enumerate(numeros):
        if rang < 3:
            chose = f"{objet} {[qualite, autre, troisieme][rang]}"
        else:
            chose = f"{t.choice([o for o in OBJETS if o != objet])} {t.choice(QUALITES)}"
        texte = f"{t.choice(VERBES)} un {chose}, {t.choice(SUITES)}.\nParution : page {t.randint(2, 12)}.\n"
        membres.append((f"annonces/annonce-{numero}.txt", PlainText(texte)))
    return {
        "vars": {
            "fichiers": nombre,
            "expression": f"{objet} {qualite}",
            "mot": objet,
            "numero": numeros[0],
            "proches": numeros[1:3],
        },
        "files": [File("annonces.zip", Archive(dict(sorted(membres))))],
        "reject": [str(n) for n in numeros[1:4]],
        "feedback": {str(n): f"Cette annonce parle d'un autre {objet}." for n in numeros[1:3]},
    }
