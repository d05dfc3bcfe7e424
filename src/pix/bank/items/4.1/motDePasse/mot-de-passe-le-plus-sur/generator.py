ANIMAUX = [
    "loutres",
    "grenouilles",
    "hiboux",
    "castors",
    "tortues",
    "lamas",
    "crabes",
    "merles",
    "ours",
    "poules",
]
VERBES = ["dansent", "tricotent", "nagent", "chantent", "campent", "jonglent", "ronflent", "voyagent"]
LIEUX = [
    "sous-un-parasol",
    "dans-le-grenier",
    "sur-un-nuage",
    "devant-le-four",
    "sous-un-chapeau",
    "dans-le-bus",
]
CLAVIERS = [
    "azertyuiop123456789", "qsdfghjklm987654321", "wxcvbn123456wxcvbn123456",
    "azertyuiopqsdfghjklmwxcvbn123456789", "123456789azertyuiopqsdfghjklmwxcvbn",
    "azertyuiopazertyuiop123456123456789", "qsdfghjklmqsdfghjklm987654321987654",
]  # fmt: skip
MOTS = ["S0leil!", "Ch0colat!", "M1rabelle!", "B0njour!", "Pr1ntemps!", "V0iture!", "Mus1que!", "Ec0lier!"]


def build(v, rng):
    nombre = rng("nombre").randint(3, 9)
    bon = "-".join([str(nombre), rng("a").choice(ANIMAUX), rng("v").choice(VERBES), rng("l").choice(LIEUX)])
    jour = v["naissance"]
    date = rng("date").choice([f"{v['prenom']}{jour.year}", f"{v['prenom']}{jour.day:02d}{jour.month:02d}!"])
    clavier, mot = rng("clavier").choice(CLAVIERS), rng("mot").choice(MOTS)
    return {
        "vars": {"bon": bon, "clavier": clavier, "date": date, "mot": mot},
        "options": {
            "correct": [bon],
            "distractors": [
                {
                    "text": clavier,
                    "feedback": "C'est long, mais ces touches se suivent : cette suite est connue.",
                },
                {"text": date, "feedback": "Un prénom et une date : toute personne proche peut le trouver."},
                {
                    "text": mot,
                    "feedback": "Un mot du dictionnaire dont une lettre est changée se trouve vite.",
                },
            ],
        },
    }
