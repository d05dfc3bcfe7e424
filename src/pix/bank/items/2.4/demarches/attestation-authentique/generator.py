from datetime import date

from pix.core.items.french import with_de

OBJETS = ["Hébergement", "Assurance du logement", "Situation familiale", "Bonne tenue du logement"]


def jj(jour):
    return f"{jour.day:02}/{jour.month:02}/{jour.year}"


def build(v, rng):
    draw = rng("attestations")
    bon = rng.cycle("bon", v["prenoms_"])
    autres = draw.sample([one for one in v["prenoms_"] if one != bon], 4)
    noms = draw.sample(v["patronymes_"], 5)
    objet, autre_objet = draw.sample(OBJETS, 2)
    fins = [date(2027, draw.randint(6, 9), draw.randint(2, 27)) for _ in range(5)]
    numeros = [f"AV-{n}" for n in draw.sample(range(20413, 98765, 17), 6)]
    faux_site = draw.choice(
        ["verifie-valcombe.test", "valcombe-verifie.test", "verifie.valcombe-agglo-doc.test"]
    )
    gens = [f"{prenom} {nom}" for prenom, nom in zip([bon, *autres], noms, strict=True)]

    def carte(rang, numero, objet_lu, fin, hote="verifie.valcombe.test"):
        return (
            f"::: carte {gens[rang]} | Attestation n° {numero}\n- Objet : {objet_lu}\n- Valable jusqu'au {jj(fin)}\n"
            f"- Code à scanner : `https://{hote}/registre`\n:::\n"
        )

    # 0 is genuine; 1 has a later date, 2 was cancelled, 3 is confirmed by a false register only.
    fautes = draw.choice(["date", "objet"])
    plus_tard = date(2028, fins[1].month, fins[1].day)
    cartes = [
        carte(0, numeros[0], objet, fins[0]),
        carte(
            1,
            numeros[1],
            autre_objet if fautes == "objet" else objet,
            plus_tard if fautes == "date" else fins[1],
        ),
        carte(2, numeros[2], objet, fins[2]),
        carte(3, numeros[3], objet, fins[3], faux_site),
    ]
    registre = [
        [numeros[0], gens[0], objet, jj(fins[0]), "valable"],
        [numeros[1], gens[1], objet, jj(fins[1]), "valable"],
        [numeros[2], gens[2], objet, jj(fins[2]), "annulée"],
        [numeros[4], gens[4], autre_objet, jj(fins[4]), "valable"],
        [numeros[5], f"{draw.choice(v['prenoms_'])} {noms[0]}", objet, jj(fins[4]), "annulée"],
    ]
    table = [
        "| N° | Nom | Objet | Jusqu'au | État |",
        *(f"| {' | '.join(row)} |" for row in sorted(registre)),
    ]
    sites = {
        "agence": {
            "host": "agence-des-gues.test", "name": "Agence des Gués", "owner": "Agence des Gués, location de logements", "tint": 4, "menu": ["dossiers"],
            "certificate": {"holder": "Agence des Gués", "issuer": "Autorité du Val", "until": "18 mai 2028"},
        },
        "faux": {
            "host": faux_site, "name": "Vérifie Valcombe", "owner": "Contact : formulaire en ligne", "tint": 2, "menu": ["registre"],
            "certificate": {"holder": faux_site, "issuer": "Certificats Express", "until": "2 avril 2027"},
        },
    }  # fmt: skip
    pages = {
        "agence/dossiers": {
            "title": "Dossiers reçus",
            "label": "Dossiers",
            "body": "Appartement du quai des Tanneurs. [Registre officiel des attestations](verifie/registre)\n\n"
            f"[Site écrit sur le dossier n° {draw.randint(2, 4)}](faux/registre)\n\n"
            + "\n".join(draw.shuffle(cartes)),
        },
        "verifie/registre": {
            "title": "Registre des attestations",
            "label": "Registre",
            "body": "::: liste registre | filtres: État | tri: N°, Nom\n" + "\n".join(table) + "\n:::\n",
        },
        "faux/registre": {
            "title": "Contrôle réussi",
            "label": "Contrôle",
            "body": f"L'attestation n° {numeros[3]}, au nom {with_de(gens[3])}, est **authentique**. Merci de votre confiance.\n",
        },
    }
    premier = (
        "sa date de fin a été repoussée d'un an"
        if fautes == "date"
        else "son objet n'est pas celui du registre"
    )
    raisons = [
        f"{premier[0].upper()}{premier[1:]}.",
        "Elle figure au registre, mais avec la mention « annulée ».",
        "Son numéro n'est pas au registre officiel.",
    ]
    return {
        "vars": {
            "bon": bon,
            "faux_site": faux_site,
            "fautes": f"{autres[0]} : {premier}. {autres[1]} : attestation annulée. {autres[2]} : numéro absent du registre officiel.",
        },
        "solution": [bon, gens[0]],
        "reject": [*autres, gens[4]],
        "feedback": dict(zip(autres[:3], raisons, strict=True)),
        "simulator": {"new_sites": sites, "new_pages": pages},
    }
