CAS = [
    ("un virus",
     ["Chaque programme que {p} ouvre en contamine un autre.",
      "Les fichiers que {p} copie sur une clé infectent l'ordinateur suivant.",
      "Un même code s'ajoute à tous les documents de {p}, puis à ceux de ses collègues."],
     "Chez {p}, le code se recopie de fichier en fichier : c'est un virus."),
    ("un rançongiciel",
     ["{p} ne peut plus lire ses photos : on réclame 300 € pour les rendre.",
      "Les documents de {p} sont devenus illisibles, un message exige un paiement.",
      "L'écran de {p} affiche un compte à rebours et une somme à payer pour ravoir ses fichiers."],
     "Chez {p}, on bloque des fichiers contre de l'argent : c'est un rançongiciel."),
    ("un logiciel espion",
     ["Ce que {p} tape au clavier est envoyé en secret à un inconnu.",
      "La caméra de {p} transmet des images à son insu.",
      "Quelqu'un lit les messages de {p} grâce à une application cachée."],
     "Chez {p}, on observe sans se montrer : c'est un logiciel espion."),
    ("un logiciel publicitaire",
     ["Des annonces s'ouvrent sans arrêt, même quand {p} ne navigue pas.",
      "La page d'accueil de {p} a changé : elle montre des réclames partout.",
      "Des bandeaux de vente couvrent toutes les pages que {p} consulte."],
     "Chez {p}, on impose des annonces : c'est un logiciel publicitaire."),
]
VILLES = ["Valcombe", "Saint-Orens-le-Vieux", "Brévannes-sur-Loue", "Montclar-les-Pins", "Roquefeuille"]


def build(v, rng):
    ordres = [(a, b, c) for a in range(4) for b in range(4) for c in range(4) if len({a, b, c}) == 3]
    cas = [CAS[n] for n in rng.cycle("ordre", ordres)]
    prenoms = rng("prenoms").sample(v["prenoms_possibles"], 3)
    textes = [rng("textes").choice(textes).replace("{p}", p) for (_, textes, _), p in zip(cas, prenoms)]
    return {
        "vars": {
            "ville": rng("ville").choice(VILLES), "s": textes, "r": [nom for nom, _, _ in cas],
            "choix": [nom for nom, _, _ in CAS],
            "e": [phrase.replace("{p}", p) for (_, _, phrase), p in zip(cas, prenoms)],
        }
    }
