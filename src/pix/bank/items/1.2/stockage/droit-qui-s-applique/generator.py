NOMS = ["Nuagine", "Coffrane", "Abrivert", "Ardoisine", "Lumiaire", "Silovar", "Granivo", "Hangaria"]
EUROPE = ["en France", "en Allemagne", "en Belgique", "en Irlande", "en Espagne", "en Suède", "en Italie"]
AILLEURS = ["aux États-Unis", "en Chine", "en Inde", "au Brésil", "en Australie"]


def build(v, rng):
    noms = rng("noms").sample(NOMS, 4)
    europe = rng("europe").sample(EUROPE, 4)
    ailleurs = rng("ailleurs").sample(AILLEURS, 4)
    offres = [
        (europe[0], europe[1], ""),
        (
            europe[2],
            ailleurs[0],
            "Les serveurs sont dans l'Union, mais la société mère dépend d'un autre droit.",
        ),
        (
            ailleurs[1],
            europe[3],
            "L'entreprise est européenne, mais ses serveurs sont soumis au droit d'un autre pays.",
        ),
        (ailleurs[2], ailleurs[3], "Ni les serveurs ni la société mère ne sont dans l'Union."),
    ]
    textes = [f"{n} : serveurs {s}, société mère {m}" for n, (s, m, _) in zip(noms, offres, strict=False)]
    return {
        "vars": {
            "bon": noms[0],
            "bonne": textes[:1],
            "fausses": [{"text": t, "feedback": o[2]} for t, o in zip(textes[1:], offres[1:], strict=False)],
        }
    }
