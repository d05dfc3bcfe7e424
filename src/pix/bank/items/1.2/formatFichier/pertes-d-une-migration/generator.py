# Lots: what it is, true losses (text, why), fears without ground (text, why).
LOTS = [
    (
        "classeurs *.xlsm* (macros, formules) vers *.csv*",
        [
            ("les formules des classeurs", "un CSV ne garde que les valeurs affichées"),
            ("les macros des classeurs", "un CSV n'est que du texte, sans programme"),
        ],
        [("les nombres affichés dans les classeurs", "Un CSV garde les valeurs de chaque cellule.")],
    ),
    (
        "rapports *.docx* (modifications suivies) vers *.pdf* (PDF/A)",
        [("l'historique des modifications des rapports", "le PDF/A fige un seul état du texte")],
        [
            ("les polices des rapports", "Le PDF/A incorpore les polices qu'il utilise."),
            ("la mise en page des rapports", "Le PDF/A fige justement la mise en page."),
        ],
    ),
    (
        "photos *.jpg* (date, lieu) vers *.png*, sans les métadonnées",
        [("la date et le lieu des photos", "l'outil ne recopie pas les métadonnées")],
        [
            ("la finesse des photos", "Le PNG compresse sans perte : il n'enlève rien de plus aux pixels."),
            ("les couleurs des photos", "Le PNG garde des millions de couleurs, comme le JPEG."),
        ],
    ),
    (
        "enregistrements *.wav* (entretiens, chants) vers *.mp3*",
        [("une part du signal des enregistrements", "le MP3 compresse avec perte")],
        [("la durée des enregistrements", "Le MP3 garde toute la durée du son.")],
    ),
    (
        "diaporamas *.odp* (vidéos, animations) vers *.pdf*",
        [
            ("les animations des diaporamas", "un PDF exporté montre des pages fixes"),
            ("les vidéos des diaporamas", "l'export en pages fixes n'en garde qu'une image"),
        ],
        [("le texte des diaporamas", "Le texte reste lisible et cherchable dans le PDF.")],
    ),
    (
        "dessins *.svg* (tracés vectoriels) vers *.png*",
        [("l'agrandissement sans flou des dessins", "le PNG est fait de pixels, le SVG de tracés")],
        [("les fonds transparents des dessins", "Le PNG sait garder la transparence.")],
    ),
    (
        "carnets *.odt* (textes, tableaux, styles) vers *.txt* en UTF-8",
        [("les tableaux et les styles des carnets", "un texte brut n'a ni style ni tableau")],
        [("les lettres accentuées des carnets", "L'UTF-8 sait écrire toutes les lettres.")],
    ),
]


def build(v, rng):
    lots = rng("lots").sample(LOTS, 3)
    nombre = rng.cycle("nombre", [2, 3])
    vraies = [rng("vraies").choice(lot[1]) for lot in lots]
    fausses = [crainte for lot in lots for crainte in lot[2]]
    vraies, lots_sans = vraies[:nombre], lots
    fausses = rng("fausses").sample(fausses, min(len(fausses), 5 - nombre))
    return {
        "vars": {
            "liste": "\n".join(f"- {lot[0]}" for lot in lots_sans),
            "bonnes": [t for t, _ in vraies],
            "raisons": " ; ".join(f"{t} ({r})" for t, r in vraies) + ".",
            "autres": [{"text": t, "feedback": r} for t, r in fausses],
        }
    }
