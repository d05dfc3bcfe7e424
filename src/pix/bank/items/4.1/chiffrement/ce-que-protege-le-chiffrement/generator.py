CAS = [
    (
        "le chiffrement du disque",
        [
            "{p} laisse un ordinateur éteint dans le train : on pourrait lire ses fichiers.",
            "{p} se fait voler une clé USB : on pourrait copier ses documents.",
            "{p} donne un vieil ordinateur à réparer : on pourrait fouiller ses dossiers.",
        ],
        "Pour {p}, l'indiscret tient le support : disque chiffré, il ne lit rien sans la clé.",
    ),
    (
        "la connexion en https",
        [
            "{p} remplit un formulaire au café : un voisin pourrait écouter le Wi-Fi.",
            "{p} consulte ses notes à l'hôtel : le gérant du réseau pourrait lire la page.",
            "{p} paie un billet à la gare : un inconnu pourrait capter le numéro de carte.",
        ],
        "Pour {p}, l'indiscret écoute le trajet : en https, il ne voit passer que des données illisibles.",
    ),
    (
        "le chiffrement de bout en bout",
        [
            "{p} discute sur Parloir : l'entreprise qui gère Parloir pourrait lire.",
            "{p} envoie des messages : un pirate pourrait copier ceux gardés par le serveur.",
            "{p} écrit à son médecin : un employé du service de messagerie pourrait lire.",
        ],
        "Pour {p}, l'indiscret est chez le service : de bout en bout, seuls les correspondants ont la clé.",
    ),
    (
        "aucun des trois",
        [
            "{p} lit ses messages dans le bus : quelqu'un regarde par-dessus son épaule.",
            "{p} laisse sa session ouverte à midi : quelqu'un s'assoit à sa place.",
            "{p} prête son téléphone déverrouillé : on pourrait ouvrir sa galerie.",
        ],
        "Pour {p}, tout est déjà affiché : il faut verrouiller ou cacher l'écran.",
    ),
]


def build(v, rng):
    ordres = [(a, b, c) for a in range(4) for b in range(4) for c in range(4) if len({a, b, c}) == 3]
    cas = [CAS[n] for n in rng.cycle("ordre", ordres)]
    prenoms = rng("prenoms").sample(v["prenoms_possibles"], 3)
    return {
        "vars": {
            "p": prenoms,
            "s": [
                rng("textes").choice(textes).replace("{p}", p)
                for (_, textes, _), p in zip(cas, prenoms, strict=True)
            ],
            "r": [nom for nom, _, _ in cas],
            "choix": [nom for nom, _, _ in CAS],
            "e": [phrase.replace("{p}", p) for (_, _, phrase), p in zip(cas, prenoms, strict=True)],
        }
    }
