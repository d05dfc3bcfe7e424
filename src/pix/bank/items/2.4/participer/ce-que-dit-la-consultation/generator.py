from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from pix.core.items import Redraw

COMMUNES = [
    ("Aubrelle", "d'Aubrelle"), ("Fontclaire", "de Fontclaire"), ("Mornevent", "de Mornevent"),
    ("Clairmarais", "de Clairmarais"), ("Beaurivet", "de Beaurivet"), ("Hautecoste", "de Hautecoste"),
]  # fmt: skip


def part(pour, total):
    return int((Decimal(100 * pour) / total).quantize(Decimal(1), ROUND_HALF_UP))


def build(v, rng):
    draw = rng("reponses")
    commune, lieu = rng.cycle("commune", COMMUNES)
    vise = rng.cycle("vise", range(36, 60, 2))
    depart, lignes, carte = date(2027, 2, 1), [], 3000
    for nom, _ in COMMUNES:
        cible = vise if nom == commune else draw.randint(30, 80)
        cartes = draw.randint(41, 47) if nom == commune else draw.randint(18, 26)
        pour = round(cartes * cible / 100)
        avis = draw.shuffle(["Pour"] * pour + ["Contre"] * (cartes - pour))
        for rang, un in enumerate(avis):
            carte += draw.randint(1, 7)
            jour = depart + timedelta(draw.randint(8, 24))
            lignes.append([jour, carte, nom, un])
            if rang % 4 == 0:  # had answered before
                avant = "Pour" if un == "Pour" or draw.randint(0, 3) else "Contre"
                fois = draw.randint(1, 3)
                lignes.extend([jour - timedelta(n + 1), carte, nom, avant] for n in range(fois))
    lignes = sorted(draw.shuffle(lignes), key=lambda ligne: ligne[0])
    ici = [ligne for ligne in lignes if ligne[2] == commune]
    derniers = {ligne[1]: ligne[3] for ligne in ici}
    pour = sum(1 for un in derniers.values() if un == "Pour")
    exact = Decimal(100 * pour) / len(derniers) % 1
    if abs(exact - Decimal("0.5")) < Decimal("0.1"):
        raise Redraw
    tous = {(ligne[1]): ligne[3] for ligne in lignes}
    premiers = {ligne[1]: ligne[3] for ligne in reversed(ici)}
    annonce = part(sum(1 for ligne in ici if ligne[3] == "Pour"), len(ici))
    juste = part(pour, len(derniers))
    refus = {
        annonce,
        part(sum(1 for un in tous.values() if un == "Pour"), len(tous)),
        part(sum(1 for un in premiers.values() if un == "Pour"), len(premiers)),
    }
    if juste in refus:
        raise Redraw
    return {
        "vars": {
            "commune": commune, "lieu": lieu, "annonce": annonce, "juste": juste, "pour": pour, "cartes": len(derniers), "lignes": len(ici),
            "tous": part(sum(1 for un in tous.values() if un == "Pour"), len(tous)),
        },
        "tables": {"reponses": [["Date", "Carte", "Commune", "Avis"], *lignes]},
        "solution": juste,
        "reject": [str(n) for n in sorted(refus)],
    }  # fmt: skip
