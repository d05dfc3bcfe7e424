from pix.core.items.simulators.mailbox import moment, person

CHOSES = [
    ("une affiche", "affiche"),
    ("un logo", "logo"),
    ("un menu", "menu"),
    ("un itinéraire", "itinéraire"),
    ("une chanson", "chanson"),
    ("un programme", "programme"),
    ("un slogan", "slogan"),
    ("un jeu", "jeu"),
]
BLESSANTS = [
    "Il faut vraiment être nul pour proposer ça.",
    "Franchement, tu n'as rien dans la tête.",
    "Encore toi ? Personne ne t'a demandé ton avis.",
    "Tout le monde se moque de toi, arrête d'écrire.",
    "Tu ne sers à rien dans ce groupe.",
    "Même un bébé ferait mieux que toi. Pauvre de nous.",
]
FERMES = [
    "Je ne suis pas d'accord : c'est trop long à préparer. Cherchons plus simple.",
    "Cette idée ne me convient pas, car elle coûte trop cher. En as-tu une autre ?",
    "Je préfère la proposition de la semaine passée. Elle était plus claire.",
    "Pour moi, c'est non : nous n'aurons pas le temps. Merci quand même.",
]
CONTENTS = [
    "Bravo, c'est très réussi.",
    "Bonne idée. Je peux t'aider samedi.",
    "J'aime bien le début. On garde.",
    "Merci pour ton travail. Quand se voit-on ?",
    "Oui pour moi. Et toi, qui peut venir avec nous ?",
    "Ça me plaît. Il reste juste une faute au deuxième mot.",
    "Super. Je m'occupe du reste.",
]


def build(v, rng):
    chose, mot = rng.cycle("chose", CHOSES)
    blessant, ferme = rng.cycle("texte", BLESSANTS), rng("ferme").choice(FERMES)
    textes = [blessant, ferme, *rng("contents").sample(CONTENTS, 3)]
    ordre = rng("ordre").shuffle(range(5))
    dates = sorted(moment(rng("dates")) for _ in range(5))
    gens = [f"{prenom} {nom}" for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)]
    messages = [
        {
            "from": person(gens[1 + rang], "pli.example"),
            "subject": f"Re : {chose}",
            "body": f"Bonjour {v['prenoms'][0]},\n\n{textes[place]}",
            "date": dates[rang],
        }
        for rang, place in enumerate(ordre)
    ]
    bon, ferme_rang = ordre.index(0) + 1, ordre.index(1) + 1
    return {
        "vars": {
            "chose": chose,
            "texte": blessant,
            "prenom": v["prenoms"][bon],
            "nom": v["noms"][bon],
            "ferme": v["prenoms"][ferme_rang],
            "mot": mot,
        },
        "simulator": {"owner": person(gens[0], "pli.example"), "messages": messages},
    }
