import textwrap
from decimal import Decimal

from pix.core.items.files import DocPicture, File, Label, PdfDocument, Picture, TextDocument


def image(phrases):
    lignes = [ligne for phrase in phrases for ligne in [*textwrap.wrap(phrase, 58), ""]]
    return Picture(
        1100, 44 * len(lignes) + 20, [Label(10, 44 * n, un, size=30) for n, un in enumerate(lignes) if un]
    )


def build(v, rng):
    noms = [un for un in v["noms"] if "-" not in un]
    nom = rng.cycle("nom", noms)
    tirage = rng("lot")
    autres = tirage.sample([un for un in noms if un != nom], 3)
    fichiers = []
    for un in sorted([nom, *autres]):
        phrases = tirage.sample(v["phrases"], 6)
        blocs = phrases if un == nom else [DocPicture(image(phrases), Decimal(16))]
        fichiers.append(File(f"{un}.pdf", PdfDocument(TextDocument(blocs))))
    return {"vars": {"nom": nom}, "files": fichiers, "reject": autres}
