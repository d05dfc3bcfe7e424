from pix.core.items.files import BulletList, File, Heading, Paragraph, Run, TextDocument


def build(v, rng):
    tirage = rng("gazette")
    numero = rng.cycle("numero", range(1, 13))
    autre = tirage.choice([n for n in range(1, 13) if n != numero])
    taille = tirage.choice([11, 12, 13])
    fausse = taille + tirage.choice([-1, 1])
    norme = {"font": "Liberation Serif", "size": taille, "colour": "#1F3A5F"}
    phrases = tirage.shuffle(v["phrases"])
    blocs = [Heading(1, "La gazette du quartier")]
    invite = ", texte d'un invité"
    for rang in range(1, 13):
        aspect = {**norme, "size": fausse if rang == numero else taille}
        texte = " ".join(phrases[4 * rang : 4 * rang + 4])
        blocs += [
            Heading(2, f"Article {rang}{invite if rang == autre else ''}"),
            Paragraph([Run(texte, italic=rang == autre, **aspect)]),
        ]
    charte = TextDocument(
        [
            Heading(1, "Charte de la gazette"),
            "Texte des articles :",
            BulletList(
                [
                    "Police : Liberation Serif",
                    f"Taille : {taille} points",
                    "Couleur : #1F3A5F (rouge 31, vert 58, bleu 95)",
                    "Article écrit par un invité : en italique, le reste ne change pas",
                ]
            ),
        ]
    )
    return {
        "vars": {"numero": numero, "fausse": fausse, "taille": taille, "autre": autre},
        "files": [File("charte.odt", charte), File("gazette.odt", TextDocument(blocs))],
        "solution": numero,
        "reject": [autre],
        "feedback": {str(autre): "C'est le texte d'un invité : la charte le demande en italique."},
    }
