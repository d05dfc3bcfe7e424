from datetime import date, timedelta

from pix.core.items.french import date_fr

INCONNUES = ["Sceau-Express", "lui-même", "Certif-Gratuit-24", "Poste-Accueil"]


def periode(jour, avant, apres):
    debut, fin = jour - timedelta(days=avant), jour + timedelta(days=apres)
    return f"du {date_fr(debut, 'court')} au {date_fr(fin, 'court')}"


def build(v, rng):
    bon = rng.cycle("bon", v["services"])
    perime, autre_nom, inconnue = rng("autres").sample([s for s in v["services"] if s != bon], 3)
    jour = date(2027, 1, 11) + timedelta(days=rng("jour").randint(0, 150))
    duree, autorites = rng("durees"), ["Valsceau", "Certinord"]
    ecrit = rng("ecrit").choice(
        [
            autre_nom["domaine"].replace(".test", ".example"),
            "hebergement-rapide.test",
            autre_nom["domaine"].replace("-", "", 1),
        ]
    )
    autorite = rng("autorite").choice(INCONNUES)
    fiches = []
    for service in [bon, perime, autre_nom, inconnue]:
        # The good one ends soon: « close to its end » is not « over ».
        apres = duree.randint(3, 12) if service is bon else duree.randint(30, 200)
        apres = -duree.randint(2, 12) if service is perime else apres
        fiches.append(
            (
                service["nom"],
                service["domaine"],
                ecrit if service is autre_nom else service["domaine"],
                autorite if service is inconnue else duree.choice(autorites),
                periode(jour, duree.randint(60, 150), apres),
            )
        )
    liste = "\n".join(
        f"- {nom}, adresse `{adresse}` : établi pour `{pour}`, par {par}, {dates}"
        for nom, adresse, pour, par, dates in rng("ordre").shuffle(fiches)
    )
    noms = [service["nom"] for service in (perime, autre_nom, inconnue)]
    return {
        "vars": {
            "bon": bon["nom"],
            "autres": noms,
            "adresses": [service["domaine"] for service in (bon, perime, autre_nom, inconnue)],
            "perime": noms[0],
            "autre_nom": noms[1],
            "inconnue": noms[2],
            "jour": jour,
            "nom_ecrit": ecrit,
            "autorite": autorite,
            "liste": liste,
        }
    }
