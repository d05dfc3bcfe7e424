from pix.core.items.files import BulletList, File, Heading, Run, TextDocument

ASPECTS = {"en gras": {"bold": True}, "en italique": {"italic": True}, "souligné": {"underline": True}}


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    aspect = rng.cycle("aspect", ["en italique", "en gras", "souligné"])
    autres = rng("autres").sample([un for un in v["mots"] if un != mot], 11)
    reste = [un for un in ASPECTS if un != aspect]
    liste = [
        Run(mot, **ASPECTS[aspect]),
        Run(autres[0], **ASPECTS[reste[0]]),
        Run(autres[1], **ASPECTS[reste[1]]),
        Run(autres[2], size=18),
        *[Run(un) for un in autres[3:]],
    ]
    document = TextDocument(
        [
            Heading(1, "Atelier d'écriture"),
            "Voici les mots à placer dans votre texte.",
            BulletList(rng("ordre").shuffle(liste)),
        ]
    )
    return {
        "vars": {
            "mot": mot,
            "aspect": aspect,
            "autre_aspect": reste[0],
            "voisin": autres[0],
            "grand": autres[2],
        },
        "files": [File("atelier.odt", document), File("atelier.docx", document)],
        "reject": autres[:3],
        "feedback": {
            autres[0]: f"Ce mot est {reste[0]}.",
            autres[1]: f"Ce mot est {reste[1]}.",
            autres[2]: "Ce mot est écrit plus gros, sans autre changement.",
        },
    }
