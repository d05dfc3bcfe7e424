from pix.core.items.simulators.mailbox import person

CAS = [
    (
        "Ton plan",
        "C'est quoi, ce plan ?",
        "Si mon plan est si mauvais, fais-le toi-même.",
        "je voulais seulement savoir quel plan choisir, pas le critiquer",
        "« C'est quoi ? » voulait dire « lequel ? ».",
    ),
    (
        "Répétition",
        "Encore en retard...",
        "Merci de me le reprocher devant tout le monde.",
        "je parlais de mon bus, pas de toi",
        "Les points de suspension ont été lus comme un reproche.",
    ),
    (
        "Gâteau",
        "Ton gâteau, inoubliable ;-)",
        "Inutile de se moquer, j'ai fait de mon mieux.",
        "j'ai vraiment aimé ce gâteau",
        "Le clin d'œil a transformé un compliment en moquerie.",
    ),
    (
        "Compte rendu",
        "Vu.",
        "Une heure de travail, et je n'ai droit qu'à « vu » ?",
        "je lisais dans le train et je voulais te prévenir vite",
        "Un seul mot, envoyé vite, a paru méprisant.",
    ),
    (
        "Affiche",
        "Tu es sûr pour le vert ?",
        "Dis tout de suite que je n'ai aucun goût.",
        "je me demandais si le vert se verrait de loin",
        "La question portait sur la couleur ; elle a été lue comme un jugement.",
    ),
    (
        "Salle",
        "Je m'en occupe, laisse.",
        "Donc tu penses que j'en suis incapable ?",
        "je voulais te décharger, tu as déjà beaucoup à faire",
        "« Laisse » voulait rendre service ; il a été lu comme un reproche.",
    ),
    (
        "Photo",
        "Sympa, ta tête !",
        "Je ne trouve pas ça drôle.",
        "ton sourire m'a fait plaisir sur cette photo",
        "Le compliment, sans le ton de la voix, a paru moqueur.",
    ),
    (
        "Budget",
        "IL MANQUE LE TOTAL",
        "Pas la peine de crier.",
        "ma touche de majuscules était bloquée",
        "Les majuscules se lisent comme un cri.",
    ),
]


def build(v, rng):
    objet, premier, blesse, intention, lecture = rng.cycle("cas", CAS)
    _moi, autre = v["prenoms"]
    gens = [
        person(f"{prenom} {nom}", "courrier-val.test")
        for prenom, nom in zip(v["prenoms"], v["noms"], strict=False)
    ]
    juste = f"{autre}, mon message était maladroit : {intention}. On s'appelle ?"
    fausses = [
        (
            f"{autre}, il ne faut pas tout prendre pour soi. Mon message était pourtant très clair, relis-le donc.",
            "Dire à l'autre qu'il a tort de se sentir blessé le blesse encore.",
        ),
        (
            f"{autre}, je transfère tout au groupe : les autres diront bien lequel de nous deux a raison.",
            "Prendre le groupe à témoin agrandit la dispute.",
        ),
        (
            f"{autre}, très bien, puisque c'est ainsi, je ne t'écrirai plus jamais rien sur ce sujet.",
            "Couper l'échange laisse le malentendu entier.",
        ),
    ]
    messages = [
        {
            "id": "premier",
            "in": "sent",
            "to": [gens[1]],
            "subject": objet,
            "date": "2027-02-02 08:12",
            "body": premier,
        },
        {
            "id": "dernier",
            "from": gens[1],
            "subject": f"Re : {objet}",
            "date": "2027-02-02 08:31",
            "body": f"{blesse}\n\n> {premier}",
        },
    ]
    return {
        "vars": {
            "juste": juste,
            "lecture": lecture,
            "bonne": [juste],
            "fausses": [{"text": t, "feedback": f} for t, f in fausses],
        },
        "simulator": {"owner": gens[0], "messages": messages},
    }
