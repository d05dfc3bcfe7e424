from datetime import date

from pix.core.items.simulators.mailbox import ordinary, person

BRUSQUES = [
    "Répondez-moi vite",
    "J'attends votre réponse",
    "Dépêchez-vous",
    "Ne me faites pas attendre",
    "Soyez rapides",
]
JOURS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi"]


def formes(jour):
    """« mardi 13 avril » as letters write it: 13 avril, 13/04, 13-4, 13.04…"""
    nombre = int(jour.split()[1])
    chiffres = [str(nombre), f"{nombre:02}"]
    mois = [" avril", " avr.", *(signe + rang for signe in "/-." for rang in ("4", "04"))]
    return [chiffre + fin for chiffre in dict.fromkeys(chiffres) for fin in mois]


def build(v, rng):
    domaine, tirage = v["organisme"]["domaine"], rng("tirage")
    moi = person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example")
    recruteur = person(f"{v['prenoms'][1]} {v['noms'][1]}", domaine)
    reference = f"{v['poste'][:3].upper()}-{tirage.randint(1000, 9999)}".replace("È", "E")
    lundi = date(2027, 4, 5 + 7 * tirage.randint(0, 2)).day
    rangs = tirage.sample(range(5), 3)
    bons = [f"{JOURS[rang]} {lundi + rang} avril" for rang in sorted(rangs[:2])]
    mauvais = f"{JOURS[rangs[2]]} {lundi + rangs[2]} avril"
    brusque = tirage.choice(BRUSQUES)
    annonce = (
        f"Bonjour,\n\nNous cherchons une personne pour notre service « {v['poste']} ». Merci d'écrire à {recruteur.split('<')[1][:-1]} :\n\n"
        f"- en mettant la référence {reference} dans l'objet ;\n- en joignant votre CV au format PDF ;\n"
        f"- en proposant un jour de rencontre : {bons[0]} ou {bons[1]} 2027.\n\nNous avons hâte de vous lire.\n\n{v['prenoms'][1]} {v['noms'][1]}"
    )
    texte = f"Bonjour,\n\nVotre annonce m'intéresse. Je peux venir le {mauvais}.\n\n{brusque}.\n\n{v['prenoms'][0]} {v['noms'][0]}"
    messages = [
        {
            "id": "annonce",
            "from": recruteur,
            "subject": f"Annonce {v['poste']}",
            "date": "2027-03-22 14:00",
            "body": annonce,
        },
        {
            "id": "brouillon",
            "in": "drafts",
            "to": [recruteur],
            "subject": "",
            "date": "2027-03-22 18:10",
            "body": texte,
        },
        *ordinary(
            rng("messages"),
            v["courriers"],
            [
                person(f"{p} {n}", "courrier-val.test")
                for p, n in zip(v["prenoms"][2:], v["noms"][2:], strict=False)
            ],
            4,
        ),
    ]
    cv, racine = "CV", v["noms"][0]
    fichiers = [f"{cv}-{racine}.pdf", f"{cv}-{racine}.odt", f"Lettre-{racine}.pdf", f"Photo-{racine}.jpg"]
    bon = fichiers[0]

    def propre(jour=bons[0], fin="Je reste à votre disposition."):
        return f"Bonjour,\n\nVotre annonce m'intéresse. Je peux venir le {jour}.\n\n{fin}\n\n{v['prenoms'][0]} {v['noms'][0]}"

    def envoi(**plus):
        return [
            {
                "resume": {
                    "message": "brouillon",
                    "subject": f"Candidature {reference}",
                    "body": propre(),
                    "attach": [bon],
                    **plus,
                }
            }
        ]

    return {
        "vars": {
            "reference": reference,
            "jours": f"le {bons[0]} ou le {bons[1]} 2027",
            "jour": bons[0],
            "mauvais_jour": mauvais,
            "brusque": brusque,
            "conditions": {
                "sent": {
                    "draft_of": "brouillon",
                    "to": [recruteur.split("<")[1][:-1]],
                    "subject": {
                        "one_of": [reference, reference.replace("-", " "), reference.replace("-", "")]
                    },
                    "attachments": [bon],
                    "body": {
                        "contains": ["bonjour"],
                        "one_of": [forme for jour in bons for forme in formes(jour)],
                        "lacks": [*formes(mauvais), brusque],
                    },
                }
            },
        },
        "simulator": {
            "owner": moi,
            "contacts": [recruteur],
            "messages": messages,
            "files": rng("fichiers").shuffle([f"{nom} | {tirage.randint(80, 700)} ko" for nom in fichiers]),
        },
        "accept": [
            envoi(),
            envoi(body=propre(bons[1], "Merci de votre attention.")),
            envoi(subject=f"Annonce {reference.replace('-', ' ')}", body=propre(formes(bons[0])[-1])),
        ],
        "reject": [
            [],
            envoi(subject="Candidature"),
            envoi(attach=[fichiers[1]]),
            envoi(body=propre(mauvais)),
            envoi(body=propre(formes(mauvais)[-1])),
            envoi(keep=True),
            envoi(body=propre(bons[0], brusque)),
            envoi(body="Bonjour"),
            envoi(cc=["accueil@" + domaine]),
        ],
    }
