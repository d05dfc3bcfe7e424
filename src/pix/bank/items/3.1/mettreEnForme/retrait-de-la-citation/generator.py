from decimal import Decimal

from pix.core.items.file_layout import LaidStyle
from pix.core.items.files import File, Heading, Paragraph, TextDocument


def build(v, rng):
    tirage = rng("retraits")
    valeurs = [Decimal(n) / 10 for n in range(6, 38, 2)]
    retrait = rng.cycle("retrait", valeurs)
    autres = tirage.sample([un for un in valeurs if un != retrait], 5)
    phrases = tirage.shuffle(v["phrases"])
    styles, blocs = [], [Heading(1, "Témoignages")]
    rang = tirage.randint(0, 3)
    for numero in range(4):
        gauche = retrait if numero == rang else autres[numero]
        styles.append(
            LaidStyle(
                f"Témoignage {numero + 1}", italic=True, left=gauche, right=autres[4], first_line=autres[3]
            )
            if numero == rang
            else LaidStyle(f"Témoignage {numero + 1}", italic=True, left=gauche, right=1, line_height=120)
        )
        lot = phrases[8 * numero : 8 * numero + 8]
        blocs += [" ".join(lot[:3]), Paragraph(" ".join(lot[3:]), style=f"Témoignage {numero + 1}")]
    document = TextDocument(blocs, styles=styles)
    return {
        "vars": {
            "retrait": retrait,
            "droite": autres[4],
            "premiere": autres[3],
            "debut": " ".join(phrases[8 * rang + 3].split()[:4]),
        },
        "files": [File("temoignages.odt", document), File("temoignages.docx", document)],
        "solution": str(retrait),
    }
