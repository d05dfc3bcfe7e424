from datetime import date, timedelta

from pix.core.items import date_fr

DOSSIERS = ["Comptes 2026", "Adhésions", "Contrats", "Listes d'urgence", "Fournisseurs", "Photos internes"]


def build(v, rng):
    draw = rng("partages")
    jour = date(2027, 3, 1) + timedelta(rng.cycle("jour", range(2, 38, 3)))
    bureau, anciens = v["prenoms"][:4], v["prenoms"][4:]
    futur, passe = jour + timedelta(draw.randint(9, 60)), jour - timedelta(draw.randint(4, 40))
    lignes = [
        (bureau[0], "", False),
        (bureau[1], f"jusqu'au {date_fr(futur)}", False),
        (anciens[0], "", True),
        (anciens[1], f"jusqu'au {date_fr(futur + timedelta(draw.randint(3, 25)))}", True),
        (anciens[2], f"jusqu'au {date_fr(passe)}", False),
        (
            "Toute personne qui a le lien",
            rng.cycle("lien", ["", f"jusqu'au {date_fr(passe - timedelta(3))}"]),
            None,
        ),
    ]
    lignes = [(qui, fin, not fin if retire is None else retire) for qui, fin, retire in lignes]
    ordre = draw.shuffle(lignes)
    cases = "".join(
        f"[ ] s{rang} : {qui}, {fin or 'sans date de fin'}\n" for rang, (qui, fin, _) in enumerate(ordre, 1)
    )
    valeurs = {f"s{rang}": retire for rang, (_, _, retire) in enumerate(ordre, 1)}
    noms = [
        f"{qui.lower() if qui.startswith('Toute') else qui} ({fin or 'sans date de fin'})"
        for qui, fin, retire in ordre
        if retire
    ]
    body = f"Bureau actuel : {', '.join(sorted(bureau))}.\n\n::: formulaire retirer | Retirer les partages cochés | Les partages cochés sont retirés.\nPartages de ce dossier\n{cases}:::\n"
    where = "grenier/partages-dossier#retirer"
    expire = next(f"s{rang}" for rang, (qui, _, _) in enumerate(ordre, 1) if qui == anciens[2])
    gardé = next(f"s{rang}" for rang, (qui, _, _) in enumerate(ordre, 1) if qui == bureau[1])
    oublie = next(name for name, own in valeurs.items() if own)
    return {
        "vars": {
            "jour": jour,
            "dossier": draw.choice(DOSSIERS),
            "valeurs": valeurs,
            "retires": ", ".join(noms),
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_pages": {"grenier/partages-dossier": {"title": "Partages du dossier", "body": body}}
        },
        "reject": [
            [{"send": {"form": where, "values": {**valeurs, expire: True}}}],
            [{"send": {"form": where, "values": {**valeurs, gardé: True}}}],
            [{"send": {"form": where, "values": {**valeurs, oublie: False}}}],
            [{"send": {"form": where}}],
        ],
    }
