from pix.core.items.french import with_de

ETAPES = {
    "SMTP": [
        "le logiciel {de_p} remet le message écrit à son serveur",
        "le serveur {de_p} porte le message au serveur du destinataire",
        "{p} clique sur Envoyer et le message part",
        "un serveur intermédiaire passe le message au suivant",
        "l'application {de_p} pousse une réponse vers l'extérieur",
        "la lettre du club {de_p} part vers 300 serveurs",
    ],
    "IMAP": [
        "{p} lit le même message au bureau puis sur son téléphone",
        "{p} crée un dossier, aussitôt visible sur tous ses appareils",
        "le message lu par {p} apparaît lu aussi sur sa tablette",
        "{p} consulte ses messages, qui restent sur le serveur",
        "{p} range une lettre, et le rangement se voit partout",
        "le téléphone {de_p} montre les dossiers gardés par le serveur",
    ],
    "POP": [
        "l'ordinateur {de_p} rapatrie les messages, qui quittent le serveur",
        "{p} vide sa boîte du serveur vers un seul ordinateur",
        "les messages {de_p} ne sont plus que sur son disque",
        "{p} reçoit son courrier, puis le serveur l'efface",
        "l'ordinateur {de_p} prend tout, et la tablette ne voit plus rien",
        "le courrier {de_p} est déplacé du serveur vers le portable",
    ],
}
ORDRES = [
    ["SMTP", "IMAP", "POP"],
    ["IMAP", "SMTP", "POP"],
    ["POP", "IMAP", "SMTP"],
    ["IMAP", "POP", "SMTP"],
    ["SMTP", "POP", "IMAP"],
    ["POP", "SMTP", "IMAP"],
    ["SMTP", "IMAP", "SMTP"],
    ["IMAP", "SMTP", "SMTP"],
    ["POP", "SMTP", "SMTP"],
    ["SMTP", "POP", "SMTP"],
]


def build(v, rng):
    ordre = rng.cycle("ordre", ORDRES)
    restantes = {nom: rng(nom).shuffle(textes) for nom, textes in ETAPES.items()}
    textes = [
        restantes[nom].pop().replace("{de_p}", with_de(prenom)).replace("{p}", prenom)
        for nom, prenom in zip(ordre, v["prenoms"], strict=False)
    ]
    return {"vars": {"a": textes[0], "b": textes[1], "c": textes[2], "reponses": ordre}}
