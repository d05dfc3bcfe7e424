from pix.core.items import Redraw
from pix.core.items.names import all_apart

PASSAGES = [
    ("la chèvre", "Une chèvre nous a suivis jusqu'au pont."), ("l'orage", "L'orage a duré le temps d'un sandwich."),
    ("le facteur", "Le facteur nous a montré un raccourci."), ("la cabane", "La cabane sentait la pomme."),
    ("le carnet perdu", "Le carnet perdu était dans le sac de Paul."), ("la fanfare", "Une fanfare répétait dans un champ."),
]  # fmt: skip


def build(v, rng):
    if not all_apart([v["auteur"], *v["prenoms"]]):
        raise Redraw
    draw = rng("recit")
    choisis = draw.sample(PASSAGES, 4)
    sujet = choisis[0][0]
    auteurs = [v["auteur"], *v["prenoms"]]
    lignes = draw.shuffle(list(zip([one[0] for one in choisis], auteurs, strict=True)))
    dernier = next(nom for nom in draw.shuffle(v["prenoms"]))
    jours = sorted(draw.sample(list(range(1, 24)), 5), reverse=True)
    historique = f"- {jours[0]} mars 2027 : {dernier} corrige des fautes\n" + "".join(
        f"- {jour} mars 2027 : {nom} ajoute {quoi}\n"
        for jour, (quoi, nom) in zip(jours[1:], lignes, strict=True)
    )
    texte = "\n\n".join(phrase for _, phrase in draw.shuffle(choisis))
    page = {
        "title": "Récit de la randonnée",
        "author": dernier,
        "body": f"{texte}\n\n## Historique\n{historique}",
    }
    return {"vars": {"sujet": sujet}, "simulator": {"new_pages": {"grenier/recit": page}}}
