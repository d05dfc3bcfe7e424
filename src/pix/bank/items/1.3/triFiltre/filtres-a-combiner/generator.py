from datetime import date, timedelta

from pix.core.items import Redraw, Rng
from pix.core.items.french import date_fr

CAS = [
    (
        "Le cyclo-club garde ses sorties de l'année.",
        ["Sortie", "Terrain", "Kilomètres", "Jour"],
        ["Route", "Chemin", "Forêt", "Piste"],
        (12, 60),
        "kilomètres",
        "sur {} ou {}",
    ),
    (
        "La recyclerie note ses ventes.",
        ["Vente", "Rayon", "Prix", "Jour"],
        ["Vélos", "Meubles", "Livres", "Jouets"],
        (5, 60),
        "euros",
        "des rayons {} ou {}",
    ),
    (
        "Le refuge note ses adoptions.",
        ["Dossier", "Espèce", "Âge", "Jour"],
        ["Chat", "Chien", "Lapin", "Furet"],
        (1, 16),
        "ans",
        "de l'espèce {} ou {}",
    ),
]
SIGNES = [
    (">=", "au moins {} {}", "supérieur ou égal à"),
    (">", "plus de {} {}", "supérieur à"),
    ("<=", "au plus {} {}", "inférieur ou égal à"),
    ("<", "moins de {} {}", "inférieur à"),
]


def build(v: dict, rng: Rng) -> dict:
    (phrase, titres, groupes, bornes, unite, forme), (signe, dit, condition) = rng.cycle(
        "cas", [(c, s) for s in SIGNES for c in CAS]
    )
    draw = rng("lignes")
    total = draw.randint(38, 44)
    seuil = draw.randint(
        bornes[0] + (bornes[1] - bornes[0]) // 3, bornes[0] + 2 * (bornes[1] - bornes[0]) // 3
    )
    choix = draw.sample(groupes, 2)
    debut = date(2026, 9, 7)
    jour = debut + timedelta(days=draw.randint(40, 110))
    # Lines on both sides of each limit: a limit moved by one shows other lines.
    dedans = seuil + {">": 1, "<": -1}.get(signe, 0)
    dehors = dedans + (-1 if signe[0] == ">" else 1)
    temoins = {
        1: (choix[0], dedans, jour),
        2: (choix[1], dehors, jour),
        3: (choix[1], dedans, jour - timedelta(days=1)),
    }
    rows, restantes, limites = [], 0, 0
    inutiles = {"groupe", "second", "nombre", "date"}  # filters that would hide nothing more
    for n in range(total):
        groupe, valeur = draw.choice(groupes), draw.randint(*bornes)
        if n % 6 == 0:
            valeur = seuil
        quand = jour if n % 9 == 0 else debut + timedelta(days=draw.randint(0, 170))
        groupe, valeur, quand = temoins.get(n, (groupe, valeur, quand))
        garde = {">=": valeur >= seuil, ">": valeur > seuil, "<=": valeur <= seuil, "<": valeur < seuil}[
            signe
        ]
        if groupe in choix and quand >= jour:
            restantes += garde
            limites += valeur == seuil
            inutiles -= set() if garde else {"nombre"}
            inutiles -= {"second"} if garde and groupe == choix[1] else set()
        elif garde:
            inutiles -= {"date"} if groupe in choix else {"groupe"} if quand >= jour else set()
        rows.append([1 + n, groupe, valeur, quand])
    if not 3 <= restantes <= total // 2 or not limites or inutiles:
        raise Redraw
    rows = [[f"{titres[0][0]}{301 + n}", *row[1:]] for n, row in enumerate(draw.shuffle(rows))]
    filtres = [
        {"filter": {"column": titres[1], "is": choix}},
        {"filter": {"column": titres[2], "op": signe, "than": seuil}},
        {"filter": {"column": titres[3], "op": ">=", "than": jour}},
    ]
    large = {">=": ">", ">": ">=", "<=": "<", "<": "<="}[signe]
    return {
        "vars": {
            "phrase": phrase,
            "titres": titres,
            "choix": choix,
            "seuil": seuil,
            # On whole numbers « more than 12 » and « at least 13 » keep the same lines.
            "tries": sorted(choix),
            "large": f"{signe[0]}=",
            "borne": dedans,
            "jour": jour,
            "restantes": restantes,
            "total": total,
            "regle_texte": "**" + forme.format(*choix) + "**",
            "regle_nombre": dit.format(seuil, unite),
            "regle_date": f"à partir du **{date_fr(jour)}**",
            "choix_texte": f"« {choix[0]} » ou « {choix[1]} »",
            "condition": condition,
        },
        "simulator": {"rows": [titres, *rows], "widths": {"B": 12, "D": 12}},
        "accept": [filtres[::-1]],
        "reject": [
            [],
            filtres[:2],
            filtres[1:],
            [filtres[0], {"filter": {"column": titres[2], "op": large, "than": seuil}}, filtres[2]],
            [{"filter": {"column": titres[1], "is": choix[0]}}, *filtres[1:]],
        ],
    }
