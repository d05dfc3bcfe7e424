from pix.core.items import nombre_fr

RECITS = [
    (
        "{p} reçoit un appel : « Ici votre directrice. Faites un virement de {s} € avant midi, et n'en parlez pas. »",
        "annuaire du bureau, sur papier",
    ),
    (
        "{p} reçoit un appel : « C'est moi, j'ai eu un accident. Envoie {s} € tout de suite, ne dis rien à la famille. »",
        "répertoire de son téléphone",
    ),
    (
        "{p} reçoit un appel : « Votre conseillère de la banque. Validez {s} € sans tarder pour bloquer une fraude. »",
        "dos de sa carte bancaire",
    ),
    (
        "{p} reçoit un appel : « Le fournisseur du club. Réglez {s} € sur notre nouveau compte aujourd'hui même. »",
        "contrat signé l'an dernier",
    ),
]
DEBUTS = ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98"]


def build(v, rng):
    tirage = rng("numeros")
    numeros = []
    for debut in tirage.sample(DEBUTS, 4):
        numeros.append(f"{debut} {tirage.randint(10, 99)} {tirage.randint(10, 99)}")
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
