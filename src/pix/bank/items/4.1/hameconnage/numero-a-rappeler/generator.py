from pix.core.items import nombre_fr

RECITS = [
    (
        "{p} reçoit un appel : « Ici votre directrice. Virez {s} € avant midi, sans en parler. »",
        "annuaire du bureau, sur papier",
    ),
    (
        "{p} reçoit un appel : « C'est moi, j'ai eu un accident. Envoie {s} €, n'en parle pas. »",
        "répertoire de son téléphone",
    ),
    (
        "{p} reçoit un appel : « Ici votre banque. Validez {s} € pour bloquer une fraude. »",
        "dos de sa carte bancaire",
    ),
    (
        "{p} reçoit un appel : « Ici le fournisseur du club. Réglez {s} € sur notre nouveau compte. »",
        "contrat signé l'an dernier",
    ),
]
DEBUTS = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98"]


def build(v, rng):
    tirage = rng("numeros")
    numeros = [
        f"{debut} {tirage.randint(10, 99)} {tirage.randint(10, 99)}" for debut in tirage.sample(DEBUTS, 4)
    ]
    recit, source = rng("recit").choice(RECITS)
    sources = [source, "affiché pendant l'appel", "dicté par la voix", "SMS reçu pendant l'appel"]
    rangs = [
        f"| {origine} | {numero} |"
        for origine, numero in rng("ordre").shuffle(list(zip(sources, numeros, strict=True)))
    ]
    somme = rng("somme").randint(1200, 4800, 100)
    return {
        "vars": {
            "recit": recit.replace("{p}", v["prenom"]).replace("{s}", nombre_fr(somme)),
            "bon": numeros[0],
            "autres": numeros[1:],
            "source": source,
            "tableau": "\n".join(["| Où il se trouve | Numéro |", "|---|---|", *rangs]),
        }
    }
