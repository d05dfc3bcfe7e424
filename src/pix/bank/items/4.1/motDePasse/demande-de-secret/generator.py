from pix.core.items.names import sample_apart

# Each demand as a friend says it, then as a service says it.
DEMANDES = [
    ("Je répare ton compte : donne ton mot de passe.", "Je répare votre compte : donnez votre mot de passe."),
    ("Envoie-moi le code reçu par SMS.", "Envoyez-moi le code reçu par SMS."),
    ("Il me faut ton mot de passe pour ce soir.", "Il me faut votre mot de passe pour ce soir."),
    ("Dicte-moi le code affiché sur ton téléphone.", "Dictez-moi le code affiché sur votre téléphone."),
    ("Pour t'inscrire, il me faut ton mot de passe.", "Pour vous inscrire, il me faut votre mot de passe."),
]
# Who says « tu » (0) or « vous » (1), the ordinary questions of each, and its question about a public code.
ORIGINES = {
    "du club": (0, ["À quelle heure est le match ?", "Peux-tu apporter le gâteau ?"], "Quel est le code postal du stade ?"),
    "de la classe": (0, ["Quel est le titre du livre ?", "Tu as fini le dessin ?"], "Tu révises le code de la route ?"),
    "du quartier": (0, ["On se retrouve devant la gare ?", "Quelle est ton adresse électronique ?"], "Quel est le code postal de Valcombe ?"),
    "de la mairie": (1, ["Quand passez-vous au guichet ?", "Combien de chaises faut-il ?"], "Quel est votre code postal ?"),
    "de la piscine": (1, ["Quel cours choisissez-vous ?", "Ce bonnet est-il à vous ?"], "Quel code postal dois-je noter ?"),
    "de la banque": (1, ["Quel jour vous convient le mieux ?", "Avez-vous reçu notre lettre ?"], None),
    "du dépannage": (1, ["Votre imprimante s'allume-t-elle ?", "À quelle heure pouvons-nous passer ?"], None),
}  # fmt: skip


def build(v, rng):
    prenoms = v["prenoms_possibles"]
    demandeur = rng.cycle("demandeur", prenoms)
    piege, *autres = sample_apart(rng("prenoms"), prenoms, 3, beside=[demandeur])
    destinataire = rng("destinataire").choice([p for p in prenoms if p not in (demandeur, piege, *autres)])
    origines = rng("origines")
    origine_piege = origines.choice([one for one, (_, _, code) in ORIGINES.items() if code])
    origine, *ordinaires = origines.sample([one for one in ORIGINES if one != origine_piege], 3)
    demande = rng("demande").choice(DEMANDES)[ORIGINES[origine][0]]
    texte_piege = ORIGINES[origine_piege][2]
    textes = [demande, texte_piege, *(rng("honnetes").choice(ORIGINES[one][1]) for one in ordinaires)]
    lignes = list(
        zip([demandeur, piege, *autres], [origine, origine_piege, *ordinaires], textes, strict=True)
    )
    tableau = "\n".join(
        ["|De|Message|", "|---|---|"] + [f"|{p}, {o}|{t}|" for p, o, t in rng("ordre").shuffle(lignes)]
    )
    return {
        "vars": {
            "destinataire": destinataire,
            "demandeur": demandeur,
            "origine": origine,
            "piege": piege,
            "autres": [piege, *autres],
            "texte_demande": demande,
            "texte_piege": texte_piege,
            "tableau": tableau,
        }
    }
