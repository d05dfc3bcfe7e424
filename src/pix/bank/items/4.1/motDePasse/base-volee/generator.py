from hashlib import sha256

MOTS = ["pivoine", "cascade", "marelle", "horloge", "falaise", "boussole", "lanterne", "papyrus", "torrent"]


def abrege(texte):
    return sha256(texte.encode()).hexdigest()[:8]


def build(v, rng):
    sans_accent = [p for p in v["prenoms_possibles"] if p.isascii() and 4 <= len(p) <= 7]
    jumeau = rng.cycle("jumeau", sans_accent)
    reste = rng("comptes").sample([p for p in sans_accent if p != jumeau], 4)
    cible, faux_jumeau, *autres = reste
    tirage = rng("secrets")
    mots = tirage.sample(MOTS, 4)
    secret = f"{mots[0]}-{tirage.randint(10, 99)}"
    secrets = dict(zip([faux_jumeau, *autres], mots[1:], strict=True)) | {cible: secret, jumeau: secret}
    empreintes = {nom: abrege(mot) for nom, mot in secrets.items()}
    # A digest that begins and ends like the one of the target: near is not equal.
    modele = empreintes[cible]
    empreintes[faux_jumeau] = modele[:3] + empreintes[faux_jumeau][3:7] + modele[7]
    noms = rng("ordre").shuffle([cible, jumeau, faux_jumeau, *autres])
    lignes = []
    for nom in noms:
        sel = f"{tirage.randint(4096, 65535):04x}"
        lignes.append(f"|{nom}|`{empreintes[nom]}`|`{sel}`|`{abrege(sel + secrets[nom])}`|")
    return {
        "vars": {
            "cible": cible,
            "jumeau": jumeau,
            "faux_jumeau": faux_jumeau,
            "secret": secret,
            "exemple": autres[0],
            "empreinte": modele,
            "tableau": "\n".join(["|Compte|A|Sel B|B|", "|---|---|---|---|", *lignes]),
        }
    }
