from hashlib import sha256

NOMS = [
    "sapin",
    "hamac",
    "torchon",
    "citron",
    "mouflon",
    "tartine",
    "pelote",
    "girafon",
    "bolide",
    "lagune",
    "perron",
    "muguet",
    "sorbet",
    "fanion",
    "copeau",
    "rabot",
    "jonquille",
    "tambourin",
    "verveine",
    "bretelle",
]
MEMES = 3


def empreinte_proche(graine, debut):
    """A digest that begins like another one and goes on differently."""
    return debut + sha256(graine.encode()).hexdigest()[len(debut) :]


def build(v, rng):
    bonne = rng.cycle("bonne", NOMS)
    autres = rng("autres").sample([nom for nom in NOMS if nom != bonne], 2)
    graine = rng("graine").randint(1, 10**9)
    publiee = sha256(f"{v['outil']}/{graine}".encode()).hexdigest()
    empreintes = [publiee] + [empreinte_proche(f"{graine}-{nom}", publiee[:MEMES]) for nom in autres]
    lignes = rng("ordre").shuffle(list(zip([bonne, *autres], empreintes, strict=True)))
    return {
        "vars": {
            "bonne": bonne,
            "autres": autres,
            "publiee": publiee,
            "debut": publiee[:MEMES],
            "fin": publiee[-6:],
            "miroirs": " ".join(f"{nom}.bin" for nom, _ in lignes),
            "sortie": "\n".join(f"{empreinte}  {nom}.bin" for nom, empreinte in lignes),
        }
    }
