from pix.core.items.simulators.mailbox import person


def heure(total, decalage):
    ici = total + decalage * 60
    return f"{ici // 3600 % 24:02d}:{ici // 60 % 60:02d}:{ici % 60:02d} {'-' if decalage < 0 else '+'}{abs(decalage) // 60:02d}{abs(decalage) % 60:02d}"


def build(v, rng):
    un, deux, trois = v["organismes"]
    tirage = rng("tirage")
    serveurs = [
        f"envoi.{un['domaine']}",
        f"relais{tirage.randint(2, 9)}.{deux['domaine']}",
        f"filtre.{trois['domaine']}",
        f"mx{tirage.randint(1, 9)}{tirage.choice('abcdefgh')}.pli.example",
        "boite.pli.example",
    ]
    rang = rng.cycle("rang", [0, 1, 2, 3])
    attente = tirage.randint(24, 52)
    moment = (11 * 60 + tirage.randint(5, 25)) * 60
    moments, ecarts = [moment], []
    for etape in range(4):
        ecart = attente * 60 + tirage.randint(2, 40) if etape == rang else tirage.randint(2, 58)
        ecarts.append(ecart)
        moments.append(moments[-1] + ecart)
    # One server writes its hours in another zone: an apparent gap that is none.
    piege = next(etape for etape in (2, 1, 3) if etape != rang and etape - 1 != rang)
    zones = [60, 60, 60, 60, 60]
    zones[piege] = tirage.choice([0, 120, 180])
    jour = tirage.randint(9, 26)
    lignes = [
        f"Received: from poste{tirage.randint(2, 40)}.{un['domaine']} by {serveurs[0]}; {jour} Nov 2026 {heure(moments[0], zones[0])}"
    ]
    lignes += [
        f"Received: from {serveurs[etape - 1]} by {serveurs[etape]}; {jour} Nov 2026 {heure(moments[etape], zones[etape])}"
        for etape in range(1, 5)
    ]
    auteur = person(f"{v['prenoms'][1]} {v['noms'][1]}", un["domaine"])
    message = {
        "id": "message",
        "from": auteur,
        "subject": "Avant midi, si possible",
        "date": f"2026-11-{jour:02d} {moments[-1] // 3600 + 1:02d}:{moments[-1] // 60 % 60:02d}",
        "body": "Bonjour,\n\nPouvez-vous me rappeler avant midi ?\n\nMerci.",
        "headers": [
            *lignes[::-1],
            f"From: {auteur}",
            f"Date: {jour} Nov 2026 {heure(moments[0] - 3, 60)}",
            "Subject: Avant midi, si possible",
        ],
    }

    def court(total):
        return f"{total // 3600 + 1} h {total // 60 % 60:02d}"

    return {
        "vars": {
            "serveur": serveurs[rang],
            "autres": [
                serveurs[rang + 1],
                *[s for place, s in enumerate(serveurs) if place not in (rang, rang + 1)],
            ],
            "trajet": ", ".join(serveurs),
            "arrivee": court(moments[rang]),
            "depart": court(moments[rang + 1]),
            "attente": ecarts[rang] // 60,
            "faux_ecart": f"{serveurs[piege]} note ses heures en « {'-' if zones[piege] < 0 else '+'}{zones[piege] // 60:02d}00 », les autres en « +0100 »",
        },
        "simulator": {
            "owner": person(f"{v['prenoms'][0]} {v['noms'][0]}", "pli.example"),
            "messages": [message],
        },
    }
