from pix.core.items.french import with_de

CAS = [
    ("travaille à l'accueil d'un club", "lettre de rappel", [
        ("Le dossier médical {de_p} {n} signale de l'asthme.", "révèle la santé d'une personne nommée"),
        ("L'ordinateur de l'accueil s'ouvre avec le mot de passe Mouette48.", "donne un mot de passe"),
    ], ["La lettre rappelle une cotisation.", "Le ton doit rester aimable.", "Elle ne dépasse pas dix lignes.", "Elle se termine par nos horaires."]),
    ("enseigne dans une école", "commentaire de bulletin", [
        ("{p} {n}, de CM2, redouble et ses parents se séparent.", "raconte la vie privée d'un enfant nommé"),
        ("Voici les notes et les noms des vingt-quatre élèves, {p} {n} en tête.", "donne les notes et les noms des élèves"),
    ], ["Le commentaire encourage sans mentir.", "Il tient en deux phrases.", "Il parle de lecture.", "Il évite le mot « mais »."]),
    ("travaille à la mairie", "réponse à une réclamation", [
        ("La voisine qui s'est plainte est {p} {n}, 6 rue du Gué.", "désigne une personne qui s'est plainte"),
        ("Notre projet de vente du lavoir, encore secret, est joint.", "contient un document encore secret"),
    ], ["La réclamation parle du bruit.", "La réponse doit rester polie.", "Elle rappelle le règlement.", "Elle propose un rendez-vous."]),
    ("cherche un emploi", "lettre de candidature", [
        ("Voici mon numéro de sécurité sociale, pour remplir le dossier.", "donne un numéro personnel"),
        ("Mon ancienne cheffe, {p} {n}, est en dépression depuis mai.", "révèle la santé d'une autre personne"),
    ], ["Je postule dans une librairie.", "J'ai tenu une caisse deux étés.", "Je lis surtout des romans.", "La lettre tient sur une page."]),
]  # fmt: skip


def build(v, rng):
    draw = rng("demande")
    metier, objet, secrets, banales = rng.cycle("cas", CAS)
    secret, raison = draw.choice(secrets)
    numero = rng.cycle("numero", range(11, 95, 7))
    autres = draw.sample([n for n in range(10, 99) if n != numero], 4)
    nom = draw.choice(v["prenoms_"])
    secret = secret.format(p=nom, de_p=with_de(nom), n=draw.choice(v["patronymes_"]))
    lignes = draw.shuffle([(numero, secret), *zip(autres, banales, strict=True)])
    body = f"Votre demande : une {objet}.\n\n".replace("une commentaire", "un commentaire")
    body += "| N° | Phrase |\n|---|---|\n" + "\n".join(f"| {n} | {texte} |" for n, texte in lignes)
    body += "\n\nRien n'est encore envoyé. Ce qui est envoyé est conservé un an et peut servir à améliorer Bavard.\n"
    site = {
        "host": "bavard.example", "name": "Bavard", "owner": "Bavard, assistant en ligne", "slogan": "Demandez, je réponds", "tint": 5, "menu": ["demande"],
        "certificate": {"holder": "Bavard", "issuer": "Autorité du Val", "until": "6 juin 2028"},
    }  # fmt: skip
    return {
        "vars": {"metier": metier, "numero": numero, "raison": raison},
        "solution": numero,
        "reject": [str(n) for n in autres],
        "feedback": {
            str(n): "Cette phrase décrit le travail demandé : elle ne désigne personne." for n in autres
        },
        "simulator": {
            "new_sites": {"assistant": site},
            "new_pages": {"assistant/demande": {"title": "Avant d'envoyer", "body": body}},
        },
    }
