OBLIGATOIRES = ["Nom du vendeur", "Adresse postale", "Téléphone, courriel", "Conditions de vente"]
FACULTATIVES = ["Avis de clients", "Record de ventes", "Compte Placette", "Photos d'équipe"]


def build(v, rng):
    boutiques = v["boutiques"]
    bonne = rng.cycle("bonne", boutiques)
    autres = rng("autres").sample([boutique for boutique in boutiques if boutique != bonne], 2)
    manques = rng("manques").sample(OBLIGATOIRES, 2)
    facultatives = rng("facultatives").sample(FACULTATIVES, 2)
    affiche = {bonne: OBLIGATOIRES}
    for boutique, manque in zip(autres, manques, strict=True):
        affiche[boutique] = [mention for mention in OBLIGATOIRES if mention != manque] + facultatives
    colonnes = rng("colonnes").shuffle([bonne, *autres])
    lignes = rng("lignes").shuffle(OBLIGATOIRES + facultatives)
    rangs = [
        f"|{mention}|" + "|".join("oui" if mention in affiche[c] else "non" for c in colonnes) + "|"
        for mention in lignes
    ]
    tableau = "\n".join(["|Mention|" + "|".join(colonnes) + "|", "|---|---|---|---|", *rangs])
    noms = {mention: mention[0].lower() + mention[1:] for mention in OBLIGATOIRES}
    return {
        "vars": {"bonne": bonne, "autres": autres, "manques": [noms[m] for m in manques], "tableau": tableau}
    }
