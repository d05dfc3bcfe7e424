BESOINS = {
    "Page": [
        "Dire où se trouve le club",
        "Donner le règlement intérieur",
        "Expliquer comment adhérer",
        "Afficher les mentions légales",
    ],
    "Article": [
        "Raconter le tournoi du 6 mars",
        "Annoncer le goûter du 20 mars",
        "Remercier après la collecte du 13 mars",
        "Donner les résultats du 27 février",
    ],
    "Catégorie": [
        "Réunir tous les comptes rendus dans une rubrique",
        "Faire une rubrique « Compétitions »",
        "Donner une rubrique aux sorties",
        "Ranger les interviews dans une rubrique",
    ],
    "Étiquette": [
        "Relier par le mot « famille » des articles de plusieurs rubriques",
        "Retrouver, dans toutes les rubriques, ce qui parle du gymnase",
        "Marquer du nom d'un joueur des articles de plusieurs rubriques",
        "Relier par le mot « gratuit » des articles de toutes les rubriques",
    ],
}
AIDE = """**Page** : un contenu qui reste valable longtemps, sans date.

**Article** : une nouvelle, avec sa date ; les plus récentes d'abord.

**Catégorie** : la rubrique où l'on range un article. Un article n'en a qu'une.

**Étiquette** : un mot posé sur des articles ; un article peut en avoir plusieurs, et l'étiquette traverse les rubriques.
"""


def build(v, rng):
    draw = rng("plan")
    sortes = draw.shuffle(list(BESOINS))
    lignes = [(sorte, rng.cycle(f"besoin {sorte}", BESOINS[sorte])) for sorte in sortes]
    choix = " | ".join(["À choisir", *BESOINS])
    form = (
        "::: formulaire plan | Enregistrer | Le plan du site est enregistré.\n"
        + "".join(f"<> b{rang} : {besoin} | {choix}\n" for rang, (_, besoin) in enumerate(lignes, 1))
        + ":::\n"
    )
    site = {
        "host": "gestion.tilleul-echecs.test", "name": "Gestion du site", "owner": "Club d'échecs du Tilleul", "tint": 2, "menu": ["plan", "aide"],
        "certificate": {"holder": "Club d'échecs du Tilleul", "issuer": "Autorité du Val", "until": "3 août 2027"},
    }  # fmt: skip
    valeurs = {f"b{rang}": sorte for rang, (sorte, _) in enumerate(lignes, 1)}
    noms = {sorte: name for name, sorte in valeurs.items()}
    echange = {**valeurs, noms["Catégorie"]: "Étiquette", noms["Étiquette"]: "Catégorie"}
    inverse = {**valeurs, noms["Page"]: "Article", noms["Article"]: "Page"}
    where = "chantier/plan#plan"
    return {
        "vars": {
            "valeurs": valeurs,
            "correction": " ; ".join(f"{besoin} : **{sorte.lower()}**" for sorte, besoin in lignes) + ".",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_sites": {"chantier": site},
            "new_pages": {
                "chantier/plan": {"title": "Plan du site", "body": form},
                "chantier/aide": {
                    "title": "Aide : page, article, catégorie, étiquette",
                    "label": "Aide",
                    "body": AIDE,
                },
            },
        },
        "reject": [[{"send": {"form": where, "values": one}}] for one in (echange, inverse, {})],
    }
