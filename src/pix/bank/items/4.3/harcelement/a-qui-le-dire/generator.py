CAS = [
    ("Chaque soir, trois comptes de sa classe insultent {p} sur Placette.", "aide"),
    ("Une photo qui ridiculise {p} circule dans tout le collège, avec des moqueries.", "aide"),
    ("Quelqu'un menace {p} par message et frappe maintenant à sa porte.", "urgence"),
    ("Un faux compte imite {p} et publie des méchancetés depuis une semaine.", "aide"),
    ("{p} lit le message d'une amie : « c'est fini, j'ai avalé des cachets ».", "urgence"),
    ("Un groupe de discussion a été créé pour des moqueries contre {p}.", "aide"),
    ("Un inconnu menace {p} : payer, ou voir publier une image intime.", "aide"),
    ("Des élèves filment {p} dans la rue, en ce moment, et frappent.", "urgence"),
    ("Sous chaque photo que publie {p}, tombent des commentaires cruels.", "aide"),
    ("{p} est exclu de tous les groupes et reçoit des dizaines d'appels muets.", "aide"),
    ("Une vidéo qui montre {p} en larmes est partagée sans arrêt.", "aide"),
    ("Un camarade en ligne dit à {p} qu'il va se faire du mal, maintenant.", "urgence"),
]
BONNES = {
    "aide": "À un adulte de confiance, ou au 3018",
    "urgence": "Aux secours, au 112 ou au 17",
}
POURQUOI = {
    "aide": "Des attaques répétées se traitent avec un adulte (parent, vie scolaire) ou au 3018.",
    "urgence": "Quelqu'un est en danger maintenant : on appelle les secours avant tout.",
}
FAUSSES = {
    "À ses abonnés, en publiant une réponse": "Répondre en public nourrit les attaques.",
    "À l'auteur des messages, pour s'expliquer": "Discuter seul avec l'auteur expose davantage.",
    "À personne : cela passera": "Le silence laisse les attaques continuer.",
    "À un inconnu d'un forum": "Un inconnu ne peut ni agir ni protéger.",
}


def build(v, rng):
    draw = rng("choix")
    text, kind = rng.cycle("cas", CAS)
    other = BONNES["urgence" if kind == "aide" else "aide"]
    note = (
        "Ce numéro est pour un danger immédiat."
        if kind == "aide"
        else "Trop lent : quelqu'un est en danger maintenant."
    )
    wrong = [{"text": one, "feedback": FAUSSES[one]} for one in draw.sample(sorted(FAUSSES), 2)]
    return {
        "vars": {"cas": text.format(p=v["prenom"]), "pourquoi": POURQUOI[kind]},
        "options": {"correct": [BONNES[kind]], "distractors": [{"text": other, "feedback": note}, *wrong]},
    }
