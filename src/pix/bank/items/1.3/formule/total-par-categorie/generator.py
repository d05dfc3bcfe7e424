from pix.core.items import Redraw, Rng

CAS = [
    (
        "La recyclerie note chacune de ses ventes.",
        ["Vente", "Rayon", "Prix"],
        ["Vélos", "Meubles", "Livres", "Jouets"],
        "rayon",
        ("le total des prix", "le nombre de ventes"),
        (3, 60),
    ),
    (
        "La ludothèque note chaque partie jouée.",
        ["Partie", "Jeu", "Minutes"],
        ["Archipel", "Dédale", "Mistral", "Oasis"],
        "jeu",
        ("le total des minutes", "le nombre de parties"),
        (10, 90),
    ),
    (
        "Le verger note chaque récolte.",
        ["Récolte", "Parcelle", "Kilos"],
        ["Coteau", "Rivière", "Plateau", "Chapelle"],
        "parcelle",
        ("le total des kilos", "le nombre de récoltes"),
        (4, 55),
    ),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, titres, groupes, quoi, demandes, bornes), compte, place = rng.cycle(
        "cas", [(c, n, p) for p in (1, 2) for n in (False, True) for c in CAS]
    )
    draw = rng("lignes")
    nombre = draw.randint(18, 24)
    noms = draw.shuffle(groupes)[: draw.randint(3, 4)]
    lignes = [[draw.choice(noms), draw.randint(*bornes)] for _ in range(nombre)]
    if len({nom for nom, _x in lignes}) < len(noms):
        raise Redraw
    if place == 2:
        titres, lignes = [titres[0], titres[2], titres[1]], [[x, nom] for nom, x in lignes]
    cle, valeur = ("B", "C") if place == 1 else ("C", "B")
    rows = [titres, *[[f"{titres[0][0]}{101 + n}", *ligne] for n, ligne in enumerate(lignes)]]
    haut = draw.randint(2, 4)
    bas = haut + len(noms) - 1
    fin = nombre + 1
    colonne, resultat = "F", "G"
    zone = f"${cle}$2:${cle}${fin}"
    somme = f"${valeur}$2:${valeur}${fin}"
    premiere = f"{resultat}{haut}"
    critere = f"{colonne}{haut}"
    modele = f"=NB.SI({zone};{critere})" if compte else f"=SOMME.SI({zone};{critere};{somme})"
    autre = f"=SOMME.SI({zone};{critere};{somme})" if compte else f"=NB.SI({zone};{critere})"
    ens = f"=NB.SI.ENS({zone};{critere})" if compte else f"=SOMME.SI.ENS({somme};{zone};{critere})"
    produit = f"=SOMMEPROD(({zone}={critere})*1)" if compte else f"=SOMMEPROD(({zone}={critere})*{somme})"
    copie = {"copy": {"from": premiere, "to": f"{resultat}{haut + 1}:{resultat}{bas}"}}
    totaux = {
        nom: (
            sum(1 for x in lignes if nom in x)
            if compte
            else sum(x for ligne in lignes if nom in ligne for x in ligne if x != nom)
        )
        for nom in noms
    }
    return {
        "vars": {
            "phrase": phrase,
            "plage": f"{premiere}:{resultat}{bas}",
            "quoi": quoi,
            "demande": demandes[compte],
            "modele": modele,
            "entieres": modele.replace(f"$2:${cle}${fin}", f":${cle}").replace(
                f"$2:${valeur}${fin}", f":${valeur}"
            ),
            "premiere": premiere,
            "derniere": f"{resultat}{bas}",
            "fonction": "NB.SI" if compte else "SOMME.SI",
            "lettre": cle,
            "critere": critere,
        },
        "simulator": {
            "rows": rows,
            "table": f"A1:C{fin}",
            "widths": {"F": 12, "G": 12},
            "bold": ["A1:C1", f"F{haut - 1}:G{haut - 1}"],
            "cells": {
                f"F{haut - 1}": quoi.capitalize(),
                f"G{haut - 1}": "Bilan",
                **{f"F{haut + n}": nom for n, nom in enumerate(noms)},
            },
        },
        "accept": [[{"set": {premiere: ens}}, copie], [{"set": {premiere: produit}}, copie]],
        "reject": [
            [],
            [{"set": {premiere: modele}}],
            [{"set": {premiere: modele.replace("$", "")}}, copie],
            [{"set": {premiere: autre}}, copie],
            [{"set": {f"G{haut + n}": totaux[nom] for n, nom in enumerate(noms)}}],
            [{"set": {premiere: modele.replace(f"${fin}", f"${fin - 1}")}}, copie],
        ],
    }
