from pix.core.items.simulators.mailbox import person

AUTRES = [
    "envois-groupes.test",
    "lettre-info.test",
    "promo-net.test",
    "poste-relais.test",
    "courrier-express.test",
]


def build(v, rng):
    un, _ = v["organismes"]
    domaine, tirage = un["domaine"], rng("tirage")
    autre = tirage.choice(AUTRES)
    cas = rng.cycle("cas", ["usurpe", "relais", "signe", "transmis"])
    resultats = {
        "usurpe": (f"spf=pass smtp.mailfrom={autre}", f"dkim=pass header.d={autre}", "dmarc=fail"),
        "relais": (f"spf=pass smtp.mailfrom={autre}", f"dkim=pass header.d={domaine}", "dmarc=pass"),
        "signe": (f"spf=pass smtp.mailfrom={domaine}", f"dkim=pass header.d={domaine}", "dmarc=pass"),
        "transmis": (f"spf=fail smtp.mailfrom={domaine}", f"dkim=pass header.d={domaine}", "dmarc=pass"),
    }[cas]
    reponses = {
        "usurpe": f"Son origine reste douteuse : aucun contrôle réussi ne porte sur {domaine}",
        "relais": f"Il vient bien de {domaine} : sa signature le prouve",
        "signe": f"Il vient bien de {domaine} : serveur et signature le prouvent",
        "transmis": f"Malgré SPF, il vient bien de {domaine} : sa signature le prouve",
    }
    fausses = {
        "usurpe": [
            (
                f"Il vient bien de {domaine} : SPF et DKIM ont réussi, cela suffit",
                "Ces deux réussites valent pour un autre domaine que celui qui s'affiche.",
            ),
            (
                f"Il vient bien de {domaine}, qui passe par un prestataire, {autre}",
                "Un vrai prestataire signerait avec la clé du domaine affiché : DMARC réussirait.",
            ),
            (
                f"Il vient bien de {domaine} : l'échec de DMARC n'est qu'un mauvais réglage",
                "Rien ne le dit : n'importe qui obtiendrait ces résultats en écrivant ce domaine après De.",
            ),
        ],
        "relais": [
            (
                f"Son origine reste douteuse : SPF désigne {autre}",
                "SPF désigne le relais, mais la signature DKIM est bien celle du domaine affiché.",
            ),
            (
                f"Il vient de {autre}, qui imite {domaine}",
                f"Sans la clé de {domaine}, {autre} ne pourrait pas signer en son nom.",
            ),
            (
                "On ne peut rien conclure quand SPF et DKIM nomment deux domaines",
                "Un seul des deux suffit à DMARC, s'il est celui de l'adresse affichée.",
            ),
        ],
        "signe": [
            (
                "Son origine reste douteuse : un fraudeur peut écrire ces résultats",
                "Cette ligne est écrite par le serveur de réception, pas par l'expéditeur.",
            ),
            (
                "Son contenu est donc honnête et sans danger",
                "L'origine est prouvée, pas l'honnêteté : un compte peut être détourné.",
            ),
            (
                "Personne d'autre n'a pu le lire en chemin",
                "SPF, DKIM et DMARC parlent d'origine, pas de confidentialité.",
            ),
        ],
        "transmis": [
            (
                "Son origine reste douteuse : il suffit que SPF échoue",
                "SPF échoue quand un message est retransmis ; la signature DKIM, elle, a tenu.",
            ),
            (
                "Son texte a été modifié en route, puisque SPF échoue",
                "SPF regarde le serveur d'envoi, pas le texte.",
            ),
            (
                "Le serveur de réception se trompe : DMARC devrait échouer",
                "DMARC réussit dès que SPF ou DKIM réussit pour le domaine affiché.",
            ),
        ],
    }[cas]
    raisons = {
        "usurpe": f"SPF et DKIM réussissent pour `{autre}`, pas pour `{domaine}` : DMARC échoue, et rien ne lie ce message à `{domaine}`.",
        "relais": f"SPF réussit pour le relais `{autre}`, mais DKIM réussit pour `{domaine}`, le domaine affiché : DMARC réussit.",
        "signe": f"SPF et DKIM réussissent tous deux pour `{domaine}`, le domaine affiché : DMARC réussit, l'origine est prouvée.",
        "transmis": f"SPF échoue, sans doute parce que le message a été retransmis ; DKIM réussit pour `{domaine}`, donc DMARC aussi.",
    }
    auteur = f"{un['nom']} <nouvelles@{domaine}>"
    jour = tirage.randint(10, 26)
    message = {
        "id": "message",
        "from": auteur,
        "subject": "Nos nouvelles du mois",
        "date": f"2027-01-{jour} 10:04",
        "body": "Bonjour,\n\nVoici les nouvelles du mois. Le détail est sur notre site.",
        "headers": [
            "Authentication-Results: mx.pli.example; " + "; ".join(resultats),
            f"From: {auteur}",
            f"Date: {jour} Jan 2027 10:04:27 +0100",
            "Subject: Nos nouvelles du mois",
        ],
    }
    return {
        "vars": {
            "raison": raisons[cas],
            "bonne": [reponses[cas]],
            "fausses": [{"text": t, "feedback": f} for t, f in fausses],
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": [message],
        },
    }
