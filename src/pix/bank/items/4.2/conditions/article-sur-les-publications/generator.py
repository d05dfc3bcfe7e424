from pix.core.items.files import File, Heading, TextDocument

USAGES = [
    ("de montrer les contenus publiés dans des publicités",
     "Vous nous autorisez à reproduire vos contenus dans nos campagnes d'affichage, sans rémunération."),
    ("de confier les contenus publiés à d'autres sociétés",
     "Nous pouvons céder à nos partenaires le droit d'utiliser ce que vous mettez en ligne."),
    ("d'entraîner une IA avec les contenus publiés",
     "Vos images et vos textes peuvent servir à l'apprentissage de nos programmes."),
    ("de recadrer ou modifier les contenus publiés",
     "Nous pouvons adapter le format, la taille ou les couleurs de ce que vous déposez."),
    ("de retirer les contenus publiés sans prévenir",
     "Ce qui enfreint nos règles peut être supprimé à tout moment, sans avis préalable."),
    ("de garder les contenus publiés après un départ",
     "Une copie de vos dépôts peut rester dans nos archives lorsque vous fermez le compte."),
]  # fmt: skip
AUTRES = [
    "Le service est ouvert à partir de 15 ans, ou avec l'accord d'un parent.",
    "Vous choisissez un mot de passe solide et ne le donnez à personne.",
    "Le service peut être interrompu pour son entretien.",
    "Les achats faits dans le service se remboursent sous 14 jours.",
    "Ces conditions peuvent changer ; nous vous écrirons trente jours avant.",
    "Un litige se règle d'abord à l'amiable, puis devant le tribunal.",
    "Les moqueries et les menaces sont interdites.",
    "Vous restez responsable de ce que vous écrivez.",
]


def build(v, rng):
    draw = rng("articles")
    place = rng.cycle("article", [7, 3, 11, 5, 9, 2, 13, 6, 10, 4, 12, 8])
    usage, sentence = rng.cycle("usage", USAGES)
    others = draw.shuffle([*[text for _, text in USAGES if text != sentence], *AUTRES])
    texts = [*others[: place - 1], sentence, *others[place - 1 :]]
    uses = {text: words for words, text in USAGES}
    near = [rank for rank, text in enumerate(texts, 1) if text in uses and text != sentence]
    messages = {
        str(rank): f"L'article {rank} permet à {v['service']} {uses[text]}."
        if text in uses
        else f"L'article {rank} ne donne aucune permission sur les contenus publiés."
        for rank, text in enumerate(texts, 1)
        if text != sentence
    }
    blocks = [Heading(1, f"Conditions d'utilisation de {v['service']}")]
    for rank, text in enumerate(texts, 1):
        blocks += [Heading(2, f"Article {rank}"), text]
    text = TextDocument(blocks)
    return {
        "vars": {"usage": usage, "article": place,
                 "phrase": sentence, "voisins": ", ".join(map(str, near[:-1])) + f" et {near[-1]}"},
        "files": [File("conditions.odt", text), File("conditions.docx", text)],
        "solution": place,
        "reject": sorted(messages),
        "feedback": messages,
    }  # fmt: skip
