from pix.core.items.names import sample_apart

OUVERTS = [
    "le bureau, sans fenêtre",
    "le bureau et ses dossiers",
    "une page vide du navigateur",
    "la boîte aux lettres",
    "le bureau et le menu principal",
]
FERMES = [
    "la demande de mot de passe",
    "la liste des comptes",
    "« Écran verrouillé » et l'heure",
    "« Session fermée »",
    "« Entrez votre code »",
]


def build(v, rng):
    prenoms = v["prenoms_possibles"]
    distrait = rng.cycle("distrait", prenoms)
    autres = sample_apart(rng("autres"), prenoms, 3, beside=[distrait])
    ecrans = [rng("ouvert").choice(OUVERTS), *rng("fermes").sample(FERMES, 3)]
    lignes = rng("ordre").shuffle(list(zip([distrait, *autres], ecrans, strict=True)))
    tableau = "\n".join(["|Poste de|L'écran montre|", "|---|---|"] + [f"|{p}|{e}|" for p, e in lignes])
    return {"vars": {"distrait": distrait, "autres": autres, "ecran": ecrans[0], "tableau": tableau}}
