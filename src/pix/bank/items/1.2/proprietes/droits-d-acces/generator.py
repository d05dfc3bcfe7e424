import unicodedata

from pix.core.items.french import majuscule

GROUPES = ["accueil", "comptes", "bureau"]


def build(v, rng):
    compte = unicodedata.normalize("NFD", v["prenom"].lower()).encode("ascii", "ignore").decode()
    autres = rng("autres").sample(
        [c for c in ["karim", "jules", "mei", "tom", "rose", "omar"] if c != compte], 3
    )
    groupe = v["groupe"]
    etranger, second = rng("groupes").sample(GROUPES, 2)
    forme = rng.cycle("forme", ["groupe", "autres"])
    noms = rng("noms").sample([nom for nom in v["noms"] if len(nom) < 7], 5)
    noms = [f"{nom}.{rng('suites').choice(['odt', 'ods', 'txt', 'csv'])}" for nom in noms]
    bon = ("-rw-r-----", autres[0], groupe) if forme == "groupe" else ("-rw-rw-r--", autres[0], etranger)
    lignes = [
        (*bon, noms[0], ""),
        ("-rw-rw-r--", autres[1], groupe, noms[1], "ce compte est membre du groupe, il peut aussi modifier"),
        ("-rw-------", autres[2], groupe, noms[2], "le groupe n'a aucun droit"),
        (
            "-rw-r-----",
            autres[1],
            second,
            noms[3],
            "ce compte n'est pas du groupe, et les autres n'ont aucun droit",
        ),
        ("-rw-r--r--", compte, groupe, noms[4], "ce compte en est propriétaire, il peut aussi modifier"),
    ]
    ordre = rng("ordre").shuffle(lignes)
    proprietaires, groupes = (max(len(ligne[rang]) for ligne in lignes) for rang in (1, 2))
    bloc = "\n".join(f"{d} {p:<{proprietaires}} {g:<{groupes}} {n}" for d, p, g, n, _ in ordre)
    return {
        "vars": {
            "compte": compte,
            "bon": noms[0],
            "bloc": bloc,
            "role": "est membre du groupe" if forme == "groupe" else "compte parmi les autres",
            "details": [f"*{n}* : {pourquoi}." for *_, n, pourquoi in lignes[1:]],
        },
        "reject": noms[1:],
        "feedback": {n: majuscule(pourquoi) + "." for *_, n, pourquoi in lignes[1:]},
        "solution": [noms[0], noms[0].rsplit(".", 1)[0]],
    }
