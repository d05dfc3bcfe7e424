from pix.core.items import Redraw


def build(v, rng):
    prix = rng.cycle("prix", range(9, 40))
    t = rng("caisse")
    enfant, carte, mercredi = t.sample([2, 3, 4, 5, 6, 7], 3)
    # Two conditions out of three are true, never the same two.
    faux = t.randint(0, 2)
    jeune, abonne, mercredi_vrai = (rang != faux for rang in range(3))
    base = prix + enfant * jeune + carte * abonne + mercredi * mercredi_vrai
    age = t.randint(7, 11) if jeune else t.choice([12, 13, 15, 17])
    tout = base - enfant - carte - mercredi
    refus = sorted({base, tout, base - enfant, base - carte, base - mercredi} - {prix})
    if len(refus) < 4 or tout < 3:
        raise Redraw
    return {
        "vars": {
            "prix": prix,
            "base": base,
            "enfant": enfant,
            "carte": carte,
            "mercredi": mercredi,
            "age": age,
            "a_carte": "a la carte" if abonne else "n'a pas la carte",
            "jour_client": "mercredi" if mercredi_vrai else v["jour"],
            "raison_age": f"{age} < 12 est {'vrai : on enlève ' + str(enfant) + ' €.' if jeune else 'faux : on n’enlève rien.'}",
            "raison_carte": f"La carte : {'vrai, on enlève ' + str(carte) + ' €.' if abonne else 'faux, on n’enlève rien.'}",
            "raison_jour": f"Le jour : {'vrai, on enlève ' + str(mercredi) + ' €.' if mercredi_vrai else 'faux, on n’enlève rien.'}",
        },
        "reject": [str(valeur) for valeur in refus],
        "feedback": {
            str(tout): "Vous avez appliqué les trois lignes : une des conditions est fausse.",
            str(base): "C'est le prix de départ : deux des conditions sont vraies.",
        },
    }
