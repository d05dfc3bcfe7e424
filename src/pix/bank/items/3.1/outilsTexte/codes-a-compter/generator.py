from pix.core.items.files import File, Heading, TextDocument

LETTRES = "ABCDEFGHJKLMNPRSTUVWXZ"
PHRASES = ["Le carton {} est au grenier.", "On a prêté {} pour la fête.", "Il reste à nettoyer {}.", "L'étiquette {} est décollée.",
           "Le donateur de {} est inconnu.", "Voir aussi {}."]  # fmt: skip


def build(v, rng):
    nombre = rng.cycle("nombre", range(31, 56))
    tirage = rng("codes")

    def code(lettres=2, chiffres=4):
        debut = "".join(tirage.choice(LETTRES) for _ in range(lettres))
        return f"{debut}-{tirage.randint(10 ** (chiffres - 1), 10**chiffres - 1)}"

    bords, minuscules, autres = tirage.randint(6, 8), tirage.randint(4, 5), tirage.randint(6, 9)
    codes = [code() for _ in range(nombre)]
    faux = [code(3) if rang % 2 else code(2, 5) for rang in range(bords)]
    faux += [code().lower() for _ in range(minuscules)]
    faux += [
        code(2, 3) if rang % 3 == 0 else code().replace("-", " " if rang % 3 == 1 else "/")
        for rang in range(autres)
    ]
    lignes = [tirage.choice(PHRASES).format(un) for un in [*codes, *faux]]
    lignes += tirage.sample([une for une in v["phrases"] if "carton" not in une.lower()], 60)
    lignes = tirage.shuffle(lignes)
    blocs = [
        Heading(1, "Inventaire de la réserve"),
        *(" ".join(lignes[n : n + 4]) for n in range(0, len(lignes), 4)),
    ]
    document = TextDocument(blocs)
    return {
        "vars": {
            "nombre": nombre,
            "exemple": code(),
            "sans_bords": nombre + bords,
            "sans_casse": nombre + minuscules,
            "sans_rien": nombre + bords + minuscules,
        },
        "files": [File("inventaire.odt", document), File("inventaire.docx", document)],
        "solution": nombre,
    }
