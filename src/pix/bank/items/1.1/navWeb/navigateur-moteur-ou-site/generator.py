RAISONS = {
    "un navigateur": "Le navigateur est le logiciel ; il n'a ni écrit ni classé ce que l'on y voit.",
    "un moteur de recherche": "Un moteur trouve des pages à partir de mots ; ici, rien n'est cherché ainsi.",
    "un site web": "Un site publie des pages ; ce geste se fait ailleurs.",
    "une messagerie": "Une messagerie sert à écrire à quelqu'un et à lire ses réponses.",
}


def build(v, _rng):
    autres = [
        {"text": outil, "feedback": message}
        for outil, message in RAISONS.items()
        if outil != v["cas"]["outil"]
    ]
    return {"vars": {"autres": autres}}
