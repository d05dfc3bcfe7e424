from pix.core.items.simulators.mailbox import person

SUJETS = [
    ("la réunion", "réunion", "18 h"),
    ("la répétition", "répétition", "19 h"),
    ("la visite", "visite", "14 h"),
    ("la course", "course", "9 h"),
    ("la soirée jeux", "soirée jeux", "20 h"),
    ("la sortie vélo", "sortie vélo", "10 h"),
]
JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]


def build(v, rng):
    soutenu = rng.cycle("ton", [True, False])
    sujet, _, heure = rng("sujet").choice(SUJETS)
    jour = rng.cycle("jour", JOURS)
    moi, autre, nom = v["prenoms"][0], v["prenoms"][1], v["noms"][1]
    civilite = rng("civilite").choice(["Madame", "Monsieur"])
    poli = f"Bonjour {civilite}, je viendrai {jour} à {heure}. Bonne journée, {moi} {v['noms'][0]}"
    copain = f"Salut {autre} ! Je viens {jour} à {heure}. À bientôt, {moi} :-)"
    sec = f"Je viendrai {jour} à {heure}."
    tendre = f"Coucou mon chou, je viens {jour} à {heure}, gros bisous !"
    pompeux = f"Très honorable {autre}, daignez recevoir ma venue {jour} à {heure}."
    if soutenu:
        texte = f"Bonjour,\n\nPouvez-vous venir à {sujet}, {jour} à {heure} ?\n\nJe vous remercie.\n{civilite} {nom}"
        qui, bonne = f"{civilite} {nom}", poli
        fausses = [
            (copain, "Cette personne vous vouvoie : le tutoiement est trop familier."),
            (sec, "Sans bonjour ni signature, la réponse paraît brusque."),
            (tendre, "Ce ton est réservé aux proches."),
        ]
        pourquoi = (
            f"{civilite} {nom} vouvoie {moi}, dit « Bonjour » et remercie : le ton est poli et assez réservé."
        )
    else:
        texte = f"Salut {moi} !\n\nTu viens à {sujet}, {jour} à {heure} ? Dis-moi vite :-)\n\nBises,\n{autre}"
        qui, bonne = f"{autre} {nom}", copain
        fausses = [
            (
                f"Bonjour {civilite}, je viendrai {jour} à {heure}. Je vous prie d'agréer mes salutations.",
                f"{autre} tutoie {moi} : cette formule met de la distance.",
            ),
            (sec, "Sans un mot pour la personne, la réponse paraît fâchée."),
            (pompeux, "C'est si solennel que l'on croirait une moquerie."),
        ]
        pourquoi = f"{autre} tutoie {moi} et finit par « Bises » : le ton est amical."
    message = {
        "id": "invitation",
        "from": person(qui, "courrier-val.test"),
        "date": "2027-02-08 11:20",
        "subject": f"{jour} à {heure}",
        "body": texte,
    }
    return {
        "vars": {
            "pourquoi": pourquoi,
            "juste": bonne,
            "bonne": [bonne],
            "fausses": [{"text": t, "feedback": f} for t, f in fausses],
        },
        "simulator": {"owner": person(f"{moi} {v['noms'][0]}", "pli.example"), "messages": [message]},
    }
