ARTICLES = [
    ("Adhésion", "L'adhésion court de septembre à août et se renouvelle au bureau.", "parrainage", "Un parrainage par un membre est possible mais pas obligatoire."),
    ("Cotisation", "La cotisation se règle en une ou trois fois, avant les vacances d'automne.", "quittance", "Une quittance est remise à qui la demande."),
    ("Vestiaires", "Les vestiaires ferment une demi-heure après le retour du dernier bateau.", "cadenas", "Chacun apporte son cadenas et le reprend en partant."),
    ("Gilets", "Le gilet est porté et fermé dès le ponton, par tous les temps.", "sifflet", "Un sifflet est attaché à chaque gilet."),
    ("Ponton", "On ne court pas sur le ponton, même en retard, même en chaussettes.", "guirlande", "La guirlande électrique reste allumée les soirs de fête."),
    ("Bateaux", "Un bateau sorti est noté au cahier, avec l'heure et le nom des équipiers.", "écope", "Une écope est rangée sous chaque banc."),
    ("Rames", "Les rames se posent à plat, jamais debout contre le mur.", "vernis", "Le vernis est refait chaque printemps par les volontaires."),
    ("Voiles", "Les voiles mouillées sèchent dans la grande salle.", "ralingue", "Une ralingue décousue est signalée le jour même."),
    ("Météo", "Aucune sortie quand le drapeau rouge est hissé.", "baromètre", "Le baromètre de l'entrée fait foi en cas de désaccord."),
    ("Enfants", "Les moins de douze ans embarquent avec un adulte du club.", "goûter", "Le goûter se prend à terre."),
    ("Invités", "Chaque membre peut inviter deux personnes par saison.", "registre", "Leur nom est inscrit dans le registre bleu."),
    ("Animaux", "Les chiens attendent au club-house, en laisse.", "gamelle", "Une gamelle d'eau est à leur disposition."),
    ("Réparations", "Toute casse est déclarée, sans honte ni délai.", "résine", "La résine et les outils sont dans l'armoire grise."),
    ("Clés", "Trois personnes ont les clés : la présidente, le trésorier, la monitrice.", "serrure", "La serrure est changée si une clé se perd."),
    ("Bruit", "La musique cesse à vingt-deux heures par égard pour les hérons.", "accordéon", "L'accordéon est toléré le soir de la régate."),
    ("Propreté", "Chacun rince sa coque et son coin de ponton.", "balai", "Le balai se range à gauche de la porte."),
    ("Photos", "On demande l'accord des personnes avant de publier une photo.", "trombinoscope", "Le trombinoscope reste affiché au club."),
    ("Stages", "Les stagiaires suivent les mêmes règles que les membres.", "diplôme", "Un diplôme maison est remis le dernier jour."),
    ("Prêt", "Le matériel prêté revient propre et sec le lundi.", "remorque", "La remorque se réserve une semaine avant."),
    ("Secours", "La trousse de secours est vérifiée chaque mois.", "attelle", "Une attelle gonflable complète la trousse."),
    ("Bureau", "Le bureau se réunit le premier jeudi du mois.", "ordinateur", "L'ordinateur du club reste dans cette salle."),
    ("Assemblée", "L'assemblée générale a lieu en octobre, soupe comprise.", "procuration", "Une procuration par personne est acceptée."),
    ("Régates", "Les inscriptions aux régates ferment la veille à midi.", "bouée", "La bouée de départ est jaune et un peu cabossée."),
    ("Sanctions", "Le bureau peut suspendre une personne qui en met une autre en danger.", "médiateur", "Un médiateur est proposé avant toute décision."),
]  # fmt: skip
BANAL = "Pour toute précision, s'adresser à la permanence du samedi matin."


def build(v, rng):
    numero = rng.cycle("numero", range(11, 24))
    cible = rng.cycle("cible", list(range(len(ARTICLES))))
    ordre = rng("ordre").shuffle([n for n in range(len(ARTICLES)) if n != cible])
    ordre.insert(numero - 1, cible)
    parts = []
    for rang, n in enumerate(ordre, 1):
        titre, texte, _mot, phrase = ARTICLES[n]
        parts.append(f"## Article {rang} : {titre.lower()}\n\n{texte} {phrase} {BANAL}\n")
    titre, _texte, mot, _phrase = ARTICLES[cible]
    page = {
        "title": "Règlement intérieur du club",
        "kind": "legal",
        "modified": "2026-09-05",
        "body": "\n".join(parts),
    }
    return {
        "vars": {"numero": numero, "voisin": numero + 1, "mot": mot, "titre": titre, "total": len(ARTICLES)},
        "solution": numero,
        "reject": [str(numero + 1), str(numero - 1)],
        "simulator": {"new_pages": {"club-sterne/reglement": page}},
    }
