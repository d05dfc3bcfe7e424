from datetime import date, timedelta

DEMARCHES = ["Carte de bus scolaire", "Coup de pouce sport", "Bourse de rentrée", "Inscription à la cantine"]
MOTIFS = [
    "justificatif de domicile trop ancien",
    "photo illisible",
    "certificat de scolarité sans cachet",
    "relevé coupé en bas",
]


def jj(jour):
    return f"{jour.day:02}/{jour.month:02}/{jour.year}"


def fiche(titre, numero, enfant, lignes):
    table = ["| Date | Message |", "|---|---|", *(f"| {jj(jour)} | {texte} |" for jour, texte in lignes)]
    return {
        "title": f"Demande {numero}",
        "label": numero,
        "body": f"{titre}, pour {enfant}.\n\n" + "\n".join(table) + "\n",
    }


def build(v, rng):
    draw = rng("demandes")
    demarche, autre_demarche = draw.sample(DEMARCHES, 2)
    motif, autre_motif = draw.sample(MOTIFS, 2)
    limite = date(2027, 3, 4) + timedelta(rng.cycle("limite", range(0, 36, 3)))
    refus = limite - timedelta(draw.randint(9, 14))
    autre = limite + timedelta(draw.choice([-6, -4, -2, 2, 4, 6]))
    numeros = [f"MV-{n}" for n in draw.sample(range(10234, 98765, 7), 4)]
    depart = refus - timedelta(draw.randint(12, 20))
    un, deux = v["enfants"]
    pages = {
        "monval/d1": fiche(
            demarche,
            numeros[0],
            un,
            [
                (depart, "Demande reçue"),
                (refus, f"Pièce refusée : {motif}. À renvoyer au plus tard le {jj(limite)}."),
            ],
        ),
        "monval/d2": fiche(
            demarche,
            numeros[1],
            deux,
            [
                (depart, "Demande reçue"),
                (refus, f"Pièce refusée : {autre_motif}. À renvoyer au plus tard le {jj(autre)}."),
            ],
        ),
        "monval/d3": fiche(
            autre_demarche,
            numeros[2],
            un,
            [
                (depart, "Demande reçue"),
                (depart + timedelta(5), "Demande acceptée. Réponse envoyée par courrier."),
            ],
        ),
        "monval/d4": fiche(
            "Badge de déchetterie", numeros[3], v["prenom"], [(depart, "Demande reçue, en cours d'étude")]
        ),
    }
    rows = [
        f"| [{numeros[0]}](d1) | {demarche} | bloquée |",
        f"| [{numeros[1]}](d2) | {demarche} | bloquée |",
        f"| [{numeros[2]}](d3) | {autre_demarche} | acceptée |",
        f"| [{numeros[3]}](d4) | Badge de déchetterie | en cours |",
    ]
    pages["monval/mes-demandes"] = {
        "title": "Mes demandes",
        "body": f"Session ouverte : {v['prenom']}.\n\n| N° | Démarche | État |\n|---|---|---|\n"
        + "\n".join(draw.shuffle(rows))
        + "\n",
    }
    return {
        "vars": {"demarche": demarche, "motif": motif, "limite": limite, "refus": refus, "autre": autre, "numero": numeros[0]},
        "solution": limite,
        "reject": [jj(autre), jj(refus), jj(depart)],
        "simulator": {"new_pages": pages},
    }  # fmt: skip
