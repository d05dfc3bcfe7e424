ORIGINES = ["du club", "de la mairie", "de l'accueil", "du dépannage", "de la classe", "de la banque"]
DEMANDES = [
    "Je répare ton compte : donne ton mot de passe.",
    "Envoie-moi le code reçu par SMS.",
    "Prête-moi ton mot de passe pour ce soir.",
    "Dicte-moi le code affiché sur ton téléphone.",
    "Pour t'inscrire, il me faut ton mot de passe.",
]
PIEGES = [
    "Quel est le code postal de Valcombe ?",
    "Tu révises le code de la route ?",
    "Quel est le code postal du stade ?",
]
HONNETES = [
    "À quelle heure est le match ?",
    "Peux-tu apporter le gâteau ?",
    "Quel est le titre du livre ?",
    "On se retrouve devant la gare ?",
    "Tu as fini le dessin ?",
    "Quelle est ton adresse électronique ?",
]


def build(v, rng):
    prenoms = v["prenoms_possibles"]
    demandeur = rng.cycle("demandeur", prenoms)
    restants = [prenom for prenom in prenoms if prenom != demandeur]
    destinataire, piege, *autres = rng("prenoms").sample(restants, 4)
    demande, texte_piege = rng("demande").choice(DEMANDES), rng("piege").choice(PIEGES)
    textes = [demande, texte_piege, *rng("honnetes").sample(HONNETES, 2)]
    origines = rng("origines").sample(ORIGINES, 4)
    lignes = rng("ordre").shuffle(list(zip([demandeur, piege, *autres], origines, textes, strict=True)))
    tableau = "\n".join(["|De|Message|", "|---|---|"] + [f"|{p}, {o}|{t}|" for p, o, t in lignes])
    return {
        "vars": {
            "destinataire": destinataire,
            "demandeur": demandeur,
            "origine": origines[0],
            "piege": piege,
            "autres": [piege, *autres],
            "texte_demande": demande,
            "texte_piege": texte_piege,
            "tableau": tableau,
        }
    }
