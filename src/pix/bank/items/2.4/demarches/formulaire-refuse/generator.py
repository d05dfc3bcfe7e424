from datetime import date

from pix.core.items import Redraw

COMMUNES = ["Aubrelle", "Fontclaire", "Mornevent", "Valcombe"]


def build(v, rng):
    draw = rng("dossier")
    usager = str(rng.cycle("usager", range(21, 93, 6))) + f"{draw.randint(100000, 999999)}"
    jour, mois = draw.randint(2, 12), draw.randint(2, 12)
    if jour == mois or "00" in usager:
        raise Redraw
    naissance, echange = date(draw.randint(1978, 2007), mois, jour), None
    echange = date(naissance.year, jour, mois)
    fin = f"{draw.randint(1000, 9999)}"
    telephone = "063998" + fin
    revenu, centimes = draw.randint(12100, 28900), draw.randint(11, 98)
    revenu_lu = f"{revenu // 1000} {revenu % 1000:03},{centimes}"
    usager_lu = " ".join(usager[n : n + 2] for n in range(0, 8, 2))
    telephone_lu = " ".join(telephone[n : n + 2] for n in range(0, 10, 2))
    commune = draw.choice(COMMUNES)
    courriel = (
        f"{v['prenom'][0]}{draw.randint(100, 999)}@pli.example".lower()
        .replace("é", "e")
        .replace("è", "e")
        .replace("ï", "i")
    )
    body = (
        "::: encadre Votre envoi a été refusé\n"
        "- Numéro d'usager : 8 chiffres, sans espace.\n"
        "- Téléphone : 10 chiffres, sans espace.\n"
        "- Naissance : cette date n'est pas celle de la carte d'identité.\n"
        "- Revenu : en euros, sans centimes, chiffres seuls et sans espace. Les centimes sont abandonnés.\n:::\n\n"
        "::: formulaire aide | Envoyer / Abandonner | Merci, votre demande est complète.\n"
        f"___ usager : Numéro d'usager | {usager_lu}\n"
        f"___ telephone : Téléphone | {telephone_lu}\n"
        f"jj/mm naissance : Date de naissance | {echange.isoformat()}\n"
        f"<> commune : Commune | {' | '.join(one + (' *' if one == commune else '') for one in COMMUNES)}\n"
        f"___ revenu : Revenu de l'année | {revenu_lu}\n"
        f"@@@ courriel : Courriel | {courriel}\n:::\n"
    )
    valeurs = {
        "usager": usager,
        "telephone": telephone,
        "naissance": naissance.isoformat(),
        "commune": commune,
        "revenu": str(revenu),
        "courriel": courriel,
    }
    form = "monval/dossier#aide"

    def envoi(bouton="Envoyer", **change):
        return [{"send": {"form": form, "button": bouton, "values": valeurs | change}}]

    return {
        "vars": {
            "usager": usager, "usager_lu": usager_lu, "telephone": telephone, "telephone_lu": telephone_lu,
            "naissance": naissance, "revenu": str(revenu), "revenu_lu": revenu_lu, "valeurs": valeurs,
        },
        "simulator": {"new_pages": {"monval/dossier": {"title": "Aide à la rentrée", "body": body}}},
        "accept": [envoi()],
        "reject": [
            [{"open": "monval/accueil"}],
            envoi(usager=usager_lu),
            envoi(telephone=telephone_lu),
            envoi(naissance=echange.isoformat()),
            envoi(revenu=revenu_lu),
            envoi(revenu=str(revenu + 1)),
            envoi(commune=next(one for one in COMMUNES if one != commune)),
            envoi("Abandonner"),
        ],
    }  # fmt: skip
