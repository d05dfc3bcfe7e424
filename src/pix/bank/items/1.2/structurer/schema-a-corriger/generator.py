# Left table and its field, right table and its field, link and its own field, with the sentence of the rules.
MONDES = [
    ("adherents", "adherent", "telephone", "livres", "livre", "auteur", "prets", "date"),
    ("eleves", "eleve", "classe", "clubs", "club", "salle", "inscriptions", "annee"),
    ("clients", "client", "ville", "velos", "velo", "modele", "locations", "duree"),
    ("benevoles", "benevole", "courriel", "postes", "poste", "horaire", "affectations", "jour"),
    ("musiciens", "musicien", "instrument", "concerts", "concert", "lieu", "participations", "cachet"),
    ("patients", "patient", "naissance", "medecins", "medecin", "specialite", "visites", "motif"),
    ("chauffeurs", "chauffeur", "permis", "cars", "car", "places", "trajets", "depart"),
    ("familles", "famille", "adresse", "paniers", "panier", "prix", "commandes", "semaine"),
    ("joueurs", "joueur", "licence", "matchs", "match", "stade", "feuilles", "buts"),
    ("jardiniers", "jardinier", "contact", "parcelles", "parcelle", "surface", "attributions", "debut"),
    ("visiteurs", "visiteur", "pays", "expos", "expo", "etage", "billets", "tarif"),
    ("techniciens", "technicien", "agence", "machines", "machine", "marque", "reparations", "cout"),
]


def build(v, rng):
    ta, sa, ca, tb, sb, cb, lien, propre = rng.cycle("monde", MONDES)
    a, b = f"id_{sa}", f"id_{sb}"

    def schema(*tables):
        return "`" + " ; ".join(f"{nom}({', '.join(champs)})" for nom, champs in tables) + "`"

    bonne = schema((ta, [a, ca]), (tb, [b, cb]), (lien, [a, b, propre]))
    fausses = [
        (
            schema((ta, [a, ca]), (tb, [b, cb]), (lien, [a, b, ca, propre])),
            f"{ca} serait recopié à chaque enregistrement.",
        ),
        (
            schema((ta, [a, ca]), (tb, [b, cb]), (lien, [a, propre])),
            f"Sans {b}, on ne sait plus de quoi il s'agit.",
        ),
        (
            schema((ta, [a, b, ca]), (tb, [b, cb]), (lien, [a, propre])),
            f"Un seul {b} serait possible pour chaque {a}.",
        ),
    ]
    return {
        "vars": {
            "unique": f"{lien}({a}, {ca}, {b}, {cb}, {propre})",
            "a": a,
            "b": b,
            "ca": ca,
            "ta": ta,
            "lien": lien,
            "propre": propre,
            "regles": f"`{a}` détermine `{ca}` ; `{b}` détermine `{cb}` ; plusieurs `{b}` sont possibles pour un `{a}`, et inversement ; "
            f"`{propre}` dépend des deux.",
            "bonne": [bonne],
            "fausses": [{"text": t, "feedback": m} for t, m in fausses],
        }
    }
