from datetime import date, timedelta

ENVOYEURS = [
    "promo-eclair.test", "lettres-vives.test", "campagne-plus.test", "relance-net.test", "diffuse-tout.test",
    "envoi-malin.test", "courrier-express.test", "masse-mail.test", "info-rapide.test", "routeur-bis.test",
    "canal-promo.test", "point-mailing.test", "flux-direct.test", "grande-liste.test", "facteur-web.test",
    "annonce-vite.test", "porte-voix.test", "message-fort.test", "tambour-net.test", "cloche-mail.test",
]  # fmt: skip
OBJETS = ["Votre dossier", "Action requise", "Votre remboursement", "Votre contrat"]
JOURS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
MOIS = {1: "Jan", 2: "Feb", 3: "Mar", 4: "Apr", 5: "May", 6: "Jun"}


def build(v, rng):
    service = rng("service").choice(v["services"])
    officiel, vrai = service["domaine"], rng.cycle("vrai", ENVOYEURS)
    autre = rng("autre").choice([domaine for domaine in ENVOYEURS if domaine != vrai])
    reponse = f"contact.{autre}"
    machine = f"smtp.{officiel}"
    jour = date(2027, 1, 11) + timedelta(days=rng("jour").randint(0, 70))
    quand = f"{JOURS[jour.weekday()]}, {jour.day} {MOIS[jour.month]} {jour.year}"
    tirage = rng("heure")
    heure = f"{tirage.randint(8, 19):02d}:{tirage.randint(10, 59)}:{tirage.randint(10, 59)} +0100"
    selecteur = rng("selecteur").choice(["s1", "k2", "mail", "env"])
    authentifications = [
        f"spf=pass smtp.mailfrom={vrai}",
        f"dkim=pass header.d={vrai} header.s={selecteur}",
        f"dmarc=fail header.from={officiel}",
    ]
    entetes = [
        f"Received: from {machine} ([203.0.113.{rng('ip').randint(5, 250)}])",
        f"    by mx.pli.test; {quand} {heure}",
        "Authentication-Results: mx.pli.test;",
        ";\n".join(f"    {ligne}" for ligne in rng("ordre").shuffle(authentifications)),
        f"From: {service['nom']} <service@{officiel}>",
        f"Reply-To: <clients@{reponse}>",
        f"Subject: {rng('objet').choice(OBJETS)}",
    ]
    return {
        "vars": {
            "nom": service["nom"],
            "officiel": officiel,
            "vrai": vrai,
            "reponse": reponse,
            "machine": machine,
            "entetes": "\n".join(entetes),
        }
    }
