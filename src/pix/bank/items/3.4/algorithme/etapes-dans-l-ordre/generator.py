LISTES = [
    (
        "trouve le plus grand nombre d'une liste",
        [
            "retenir le premier nombre comme record",
            "lire le nombre suivant",
            "s'il dépasse le record, il devient le record",
            "s'il reste des nombres à lire, revenir à « lire le nombre suivant »",
            "afficher le record",
        ],
    ),
    (
        "calcule la moyenne d'une liste de {n} notes",
        [
            "mettre total à 0",
            "lire la note suivante",
            "ajouter cette note à total",
            "s'il reste des notes à lire, revenir à « lire la note suivante »",
            "diviser total par {n} et afficher le résultat",
        ],
    ),
    (
        "fait deviner un nombre secret",
        [
            "tirer un nombre secret au hasard",
            "demander une proposition",
            "dire si la proposition est trop petite ou trop grande",
            "si la proposition n'est pas le secret, revenir à « demander une proposition »",
            "afficher « Trouvé »",
        ],
    ),
    (
        "compte les jours de gel d'un relevé",
        [
            "mettre compteur à 0",
            "lire la température suivante",
            "si elle est négative, ajouter 1 à compteur",
            "s'il reste des températures à lire, revenir à « lire la température suivante »",
            "afficher compteur",
        ],
    ),
    (
        "encaisse des pièces jusqu'à {n} €, puis donne un ticket",
        [
            "mettre reçu à 0",
            "attendre une pièce",
            "ajouter la valeur de la pièce à reçu",
            "si reçu est plus petit que {n}, revenir à « attendre une pièce »",
            "donner le ticket",
        ],
    ),
]
LETTRES = "ABCDE"


def build(v, rng):
    but, etapes = rng.cycle("liste", LISTES)
    n = rng("nombre").randint(6, 18)
    etapes = [etape.format(n=n) for etape in etapes]
    melange = rng("ordre").shuffle(etapes)
    ordre = "".join(LETTRES[melange.index(etape)] for etape in etapes)
    permute = ordre[0] + ordre[2] + ordre[1] + ordre[3:]
    return {
        "vars": {
            "but": but.format(n=n),
            "etapes": "\n".join(
                f"- **{lettre}** : {etape}" for lettre, etape in zip(LETTRES, melange, strict=True)
            ),
            "ordre": ordre,
            "lettre_retour": ordre[3],
            "phrase": " ; ".join(f"{lettre}, {etape}" for lettre, etape in zip(ordre, etapes, strict=True)),
        },
        "accept": ["-".join(ordre), ", ".join(ordre), ordre.lower()],
        "reject": [permute, ordre[::-1], ordre[:3] + ordre[4] + ordre[3]],
        "feedback": {permute: "On ne peut pas se servir d'une valeur avant de l'avoir lue."},
    }
