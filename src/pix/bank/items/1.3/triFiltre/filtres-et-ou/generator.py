from datetime import date, timedelta

from pix.core.items import Redraw, Rng
from pix.core.items.files import File, table_workbook

SPORTS = {"Judo": "le judo", "Escalade": "l'escalade", "Natation": "la natation", "Danse": "la danse", "Boxe": "la boxe",
          "Tennis": "le tennis"}  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    cible = rng.cycle("nombre", range(9, 31))
    draw = rng("lignes")
    noms = draw.sample(list(SPORTS), 5)
    a, b = noms[:2]
    age = draw.choice([15, 18, 21])
    limite = date(2026, draw.choice([9, 10]), draw.choice([10, 15, 20]))
    communes = draw.sample(v["communes"], 4)

    def ligne(sport, ans, jour):
        return [sport, ans, jour, draw.choice(communes)]

    def avant():
        return limite - timedelta(days=draw.randint(1, 40))

    def apres():
        return limite + timedelta(days=draw.randint(1, 60))

    bornes = draw.randint(2, 3)
    gardees = [
        ligne(draw.choice([a, b]), age if n < bornes else draw.randint(age + 1, 62), avant())
        for n in range(cible)
    ]
    le_jour = [
        ligne(draw.choice([a, b]), draw.randint(age + 1, 62), limite) for _ in range(draw.randint(2, 4))
    ]
    tard = [ligne(draw.choice([a, b]), draw.randint(age, 62), apres()) for _ in range(draw.randint(5, 9))]
    jeunes = [
        ligne(draw.choice([a, b]), draw.randint(8, age - 1), avant()) for _ in range(draw.randint(5, 9))
    ]
    reste = 84 - cible - len(le_jour) - len(tard) - len(jeunes)
    autres = [
        ligne(draw.choice(noms[2:]), draw.randint(8, 62), draw.choice([avant(), apres()]))
        for _ in range(reste)
    ]
    lignes = draw.shuffle([*gardees, *le_jour, *tard, *jeunes, *autres])
    un_sport = sum(1 for x in gardees if x[0] == a)
    faux = {"sans_borne": cible - bornes, "borne_date": cible + len(le_jour), "un_sport": un_sport,
            "sans_date": cible + len(le_jour) + len(tard), "sans_age": cible + len(jeunes)}  # fmt: skip
    if len({cible, *faux.values()}) < 6:
        raise Redraw
    lignes = [[f"A{300 + n}", *x] for n, x in enumerate(lignes)]
    classeur = table_workbook("Adhérents", ["Carte", "Sport", "Âge", "Inscription", "Commune"], lignes)
    return {
        "vars": {"sport_a": SPORTS[a], "sport_b": SPORTS[b], "age": age, "limite": limite, "nombre": cible,
                 "lignes": len(lignes), **faux},
        "files": [File("adherents.ods", classeur), File("adherents.xlsx", classeur)],
        "solution": cible,
    }  # fmt: skip
