from datetime import date

from pix.core.items.french import date_fr
from pix.core.items.simulators.mailbox import ordinary, person


def build(v, rng):
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    _moi, a, b, c, d = gens
    fichier, tirage = v["fichier"], rng("tirage")
    extension = tirage.choice(["odt", "pdf", "odg"])
    jour = tirage.randint(4, 10)
    noms = [f"{fichier}-v{rang}.{extension}" for rang in range(1, 5)]
    rang_bon = rng.cycle("rang", [1, 2])
    valideur = v["prenoms"][4]
    auteurs = [a, b, c, a]
    textes = [
        f"Bonjour à tous,\n\nVoici une première version : {noms[0]}. Qu'en pensez-vous ?",
        f"J'ai corrigé la date et le titre dans {noms[1]}.",
        f"J'ai changé la couleur et ajouté l'adresse dans {noms[2]}.",
        f"Je joins {noms[3]}, un simple essai de mise en page. Ne l'imprimez pas.",
    ]
    messages = [
        {
            "id": f"v{rang}",
            "from": auteurs[rang],
            "cc": [un for un in gens[1:] if un != auteurs[rang]],
            "subject": f"{'Re : ' if rang else ''}{fichier.capitalize()}",
            "date": f"2027-05-{jour + 2 * rang:02d} 1{rang}:20",
            "body": textes[rang],
            "files": [f"{noms[rang]} | {tirage.randint(90, 700)} ko"],
        }
        for rang in range(4)
    ]
    messages.append(
        {
            "id": "accord",
            "from": d,
            "cc": [un for un in gens[1:] if un != d],
            "subject": f"Re : {fichier.capitalize()}",
            "date": f"2027-05-{jour + 7:02d} 09:05",
            "body": f"Bonjour,\n\nAprès discussion, la version validée est {noms[rang_bon]}. Merci à tous.",
        }
    )
    messages += ordinary(rng("messages"), v["courriers"], gens[1:], 5, date(2027, 4, 1), date(2027, 6, 10))
    bon = {"saved": {"message": f"v{rang_bon}", "file": noms[rang_bon]}}

    def enregistrer(*rangs):
        return [{"save": {"message": f"v{rang}", "file": noms[rang]}} for rang in rangs]

    return {
        "vars": {
            "bon": noms[rang_bon],
            "dernier": noms[3],
            "bon_qui": auteurs[rang_bon].split(" <")[0],
            "valideur": valideur,
            "bon_date": date_fr(date(2027, 5, jour + 2 * rang_bon)),
            "conditions": bon,
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": rng("ordre").shuffle(messages),
        },
        "reject": [
            [],
            enregistrer(3),
            enregistrer(0),
            enregistrer(3 - rang_bon),
            enregistrer(rang_bon, 3),
            [{"read": {"message": f"v{rang_bon}", "is": False}}],
        ],
    }
