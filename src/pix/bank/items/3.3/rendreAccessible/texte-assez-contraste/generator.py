from pix.core.items.files import File, Heading, Paragraph, Run, TextDocument

BONNES = [
    ("#1B2A49", "#FFF6D6", "bleu nuit", "crème"), ("#FFFFFF", "#14532D", "blanc", "vert sombre"),
    ("#FFF6D6", "#5B1A3A", "crème", "prune"), ("#3B1F0B", "#FDE9D0", "brun foncé", "beige clair"),
    ("#FFFFFF", "#1D3557", "blanc", "bleu foncé"), ("#111111", "#FFD54A", "noir", "jaune"),
]  # fmt: skip
FAIBLES = [
    ("#B9C4CF", "#DCE3EA"), ("#E9A0A0", "#F3C9C9"), ("#9CCB9C", "#C3E2C3"), ("#E8C77A", "#F6E3B4"),
    ("#8A6FA8", "#6E5A86"), ("#4A7FA8", "#5E93BC"), ("#B98A5A", "#D0A679"), ("#7A7A7A", "#969696"),
]  # fmt: skip


def build(v, rng):
    mot = rng.cycle("mot", v["mots"])
    texte, fond, nom_texte, nom_fond = rng.cycle("bonne", BONNES)
    tirage = rng("essais")
    autres = tirage.sample([un for un in v["mots"] if un != mot], 3)
    essais = [
        (mot, texte, fond),
        *((un, *paire) for un, paire in zip(autres, tirage.sample(FAIBLES, 3), strict=True)),
    ]
    blocs = [Heading(1, "Essais pour le panneau de la fête")]
    for rang, (ecrit, encre, papier) in enumerate(tirage.shuffle(essais), 1):
        blocs += [
            f"Essai {rang}",
            Paragraph([Run(f"   {ecrit}   ", bold=True, size=28, colour=encre, highlight=papier)]),
        ]
    document = TextDocument(blocs)
    return {
        "vars": {"mot": mot, "nom_texte": nom_texte, "nom_fond": nom_fond},
        "files": [File("panneau.odt", document), File("panneau.docx", document)],
        "reject": autres,
    }
