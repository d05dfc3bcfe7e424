from pix.core.items.names import sample_apart

MISES_A_JOUR = ["automatiques", "à jour", "actives, la nuit", "installées hier"]
ANTIVIRUS = ["actif", "actif, rien trouvé", "en service", "actif, à jour"]
PANNES_MAJ = ["en pause", "désactivées", "bloquées", "suspendues"]
PANNES_AV = ["arrêté", "désactivé", "abonnement fini", "en sommeil"]
CALMES = [("redémarrage prévu", "actif"), ("automatiques", "analyse prévue"), ("à jour", "analyse en cours")]


def build(v, rng):
    prenoms = v["prenoms_possibles"]
    expose = rng.cycle("expose", prenoms)
    calme, *autres = sample_apart(rng("autres"), prenoms, 3, beside=[expose])
    antivirus = rng("partie").choice([True, False])
    defaut = rng("defaut").choice(PANNES_AV if antivirus else PANNES_MAJ)
    panne = (rng("maj").choice(MISES_A_JOUR), defaut) if antivirus else (defaut, rng("av").choice(ANTIVIRUS))
    sains = list(zip(rng("sains").sample(MISES_A_JOUR, 2), rng("sains").sample(ANTIVIRUS, 2), strict=True))
    etats = [panne, rng("calme").choice(CALMES), *sains]
    lignes = rng("ordre").shuffle(list(zip([expose, calme, *autres], etats, strict=True)))
    tableau = "\n".join(
        ["|De|Mises à jour|Antivirus|", "|---|---|---|"] + [f"|{p}|{m}|{a}|" for p, (m, a) in lignes]
    )
    return {
        "vars": {
            "expose": expose,
            "calme": calme,
            "autres": [calme, *autres],
            "defaut": defaut,
            "partie": "l'antivirus" if antivirus else "les mises à jour",
            "tableau": tableau,
        }
    }
