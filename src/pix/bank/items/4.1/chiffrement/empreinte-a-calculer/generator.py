import re
from hashlib import sha256

from pix.core.items.files import Archive, RawBytes
from pix.core.items.french import majuscule

NOMS = [
    "aziza", "bruno", "chloe", "diego", "elise", "farid", "gaelle", "hugo", "ines", "jules",
    "karim", "lola", "mathis", "nadia", "oscar", "priya", "rokia", "samir", "theo", "youssef",
]  # fmt: skip


def statuts(association, cotisation, quorum, jour):
    nom = majuscule(re.sub("^(le |la |l')", "", association))
    return (
        f"STATUTS\n{nom}\n\n"
        f"Article 1. La cotisation annuelle est de {cotisation} euros.\n"
        f"Article 2. Pour modifier ces statuts, il faut {quorum} membres, présents ou représentés.\n"
        f"Article 3. L'assemblée se réunit chaque année, avant le {jour} juin, au siège.\n"
        "Article 4. Le bureau rend compte de sa gestion, de ses projets et de ses dépenses.\n"
    )


def build(v, rng):
    bonne = rng.cycle("bonne", NOMS)
    autres = rng("autres").sample([nom for nom in NOMS if nom != bonne], 2)
    tirage = rng("texte")
    cotisation, quorum, jour = tirage.randint(8, 40), tirage.randint(15, 60), tirage.randint(5, 28)
    texte = statuts(v["association"], cotisation, quorum, jour)
    copies = {
        bonne: texte,
        autres[0]: statuts(v["association"], cotisation + tirage.randint(1, 5), quorum, jour),
        autres[1]: texte.replace("membres, présents", "membres présents"),
    }
    membres = {f"{nom}.txt": RawBytes(copies[nom].encode()) for nom in sorted(copies)}
    return {
        "vars": {"bonne": bonne, "autres": autres, "publiee": sha256(texte.encode()).hexdigest()},
        "files": {"copies.zip": Archive(membres)},
    }
