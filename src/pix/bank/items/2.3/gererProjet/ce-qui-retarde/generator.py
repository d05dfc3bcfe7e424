CHAINES = [
    ["Dessiner l'affiche", "Faire relire l'affiche", "Imprimer l'affiche", "Coller l'affiche"],
    ["Réserver la salle", "Mesurer la salle", "Louer les chaises", "Placer les chaises"],
    ["Choisir le menu", "Commander les légumes", "Préparer la soupe", "Servir la soupe"],
]


def build(v, rng):
    draw = rng("planning")
    chaines = draw.shuffle(CHAINES)
    marge = rng.cycle("marge", [4, 3, 5])
    effet = rng.cycle("effet", list(range(2, 14)))
    fin = draw.randint(31, 36)
    fins = [fin, fin - marge, fin - draw.randint(7, 9)]
    lignes, numero, de_retard = [], 0, ""
    place = draw.randint(0, 1)
    for rang, (chaine, arrivee) in enumerate(zip(chaines, fins, strict=True)):
        durees = [draw.randint(5, 8) for _ in range(3)]
        debut = draw.randint(1, 3)
        durees.append(arrivee - debut + 1 - sum(durees))
        jour, attente = debut, ""
        for at, (tache, duree) in enumerate(zip(chaine, durees, strict=True)):
            numero += 1
            lignes.append([numero, tache, jour, duree, attente])
            attente, jour = tache, jour + duree
            if rang == 1 and at == place:
                de_retard = tache
    return {
        "vars": {
            "retard": de_retard,
            "jours": marge + effet,
            "effet": effet,
            "marge": marge,
            "fin": fin,
            "fin_chaine": fin - marge,
        },
        "tables": {"planning": [["N°", "Tâche", "Premier jour", "Durée", "Attend"], *draw.shuffle(lignes)]},
    }
