from pix.core.items import Rng

DESSINS = {
    "courbe": "la question suit une évolution dans le temps : une **courbe**",
    "barres": "la question compare des quantités séparées : des **barres**",
    "secteurs (camembert)": "la question cherche les parts d'un tout : des **secteurs**",
}
THEMES = [
    ("Le club de marche", "Comment l'altitude change-t-elle, minute après minute ?", "Quel sentier est le plus long des six ?",
     "Quelle part du groupe a moins de 18 ans ?"),
    ("La station météo", "Comment la température évolue-t-elle heure par heure ?", "Laquelle des cinq communes a reçu le plus de pluie ?",
     "Quelle part de l'année le vent souffle-t-il du nord ?"),
    ("La médiathèque", "Comment le nombre d'abonnés change-t-il depuis 2010 ?", "Lequel des six rayons prête le plus de documents ?",
     "Quelle part du budget va aux livres ?"),
    ("La piscine", "Comment les entrées évoluent-elles de semaine en semaine ?", "Quelle activité a le plus d'inscrits parmi les sept ?",
     "Quelle part des entrées est gratuite ?"),
    ("La cantine", "Comment les déchets évoluent-ils jour après jour ?", "Lequel des huit plats est le plus demandé ?",
     "Quelle part du repas finit à la poubelle ?"),
    ("La compagnie de bus", "Comment le retard moyen évolue-t-il mois par mois ?", "Laquelle des neuf lignes a le plus de passagers ?",
     "Quelle part des passagers a un abonnement ?"),
    ("Le jardin partagé", "Comment la taille du tournesol évolue-t-elle semaine après semaine ?",
     "Quel légume a donné la plus grosse récolte ?", "Quelle part du terrain est plantée en fleurs ?"),
    ("Le refuge animalier", "Comment le poids du chiot évolue-t-il de jour en jour ?", "Quelle race est la plus nombreuse parmi les cinq ?",
     "Quelle part des dépenses va aux soins ?"),
    ("L'atelier vélo", "Comment les réparations évoluent-elles mois après mois ?", "Quelle panne est la plus fréquente des six ?",
     "Quelle part des clients sont des élèves ?"),
    ("Le festival", "Comment la foule évolue-t-elle d'heure en heure ?", "Lequel des sept concerts a attiré le plus de monde ?",
     "Quelle part des recettes vient de la buvette ?"),
]  # fmt: skip
ORDRES = [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)]


def build(v: dict, rng: Rng) -> dict:
    (qui, *textes), ordre = rng.cycle("cas", [(theme, ordre) for theme in THEMES for ordre in ORDRES])
    noms = list(DESSINS)
    return {
        "vars": {
            "qui": qui,
            "questions": [textes[rang] for rang in ordre],
            "raisons": "  \n".join(
                f"{n}. {DESSINS[noms[rang]].capitalize()}." for n, rang in enumerate(ordre, 1)
            ),
        },
        "solution": {f"q{n}": [noms[rang]] for n, rang in enumerate(ordre, 1)},
        "feedback": {
            f"q{n}={faux}": message
            for n, rang in enumerate(ordre, 1)
            for faux, message in (
                ("secteurs (camembert)", "Les secteurs montrent les parts d'un seul tout."),
                ("courbe", "Une courbe relie des moments qui se suivent."),
            )
            if noms[rang] != faux
        },
    }
