from datetime import date, timedelta

from pix.core.items import Redraw, Rng, date_fr
from pix.core.items.files import File, table_workbook

CAS = ["humidite", "vent", "temperature"]


def formes(jour):
    court = date_fr(jour, "court")
    return list(dict.fromkeys([court, f"{court[:6]}{court[8:]}", f"{jour.day}/{jour.month}/{jour.year}",
                               f"{jour.day}/{jour.month}/{jour.year % 100}", date_fr(jour), date_fr(jour, "jour"),
                               court.replace("/", "-"), court.replace("/", "."), jour.isoformat()]))  # fmt: skip


def build(v: dict, rng: Rng) -> dict:
    draw = rng("mesures")
    debut = date(2026, 10, 1) + timedelta(days=draw.randint(0, 120))
    place = rng.cycle("place", range(8, 52))
    cas = rng.cycle("cas", CAS)
    lignes = [
        [debut + timedelta(days=n), draw.randint(-3, 17), draw.randint(46, 97), draw.randint(2, 48)]
        for n in range(60)
    ]
    rare = draw.choice([n for n in range(5, 55) if abs(n - place) > 3])
    if cas == "humidite":
        lignes[place][2] = draw.randint(104, 119)
        lignes[rare][3] = draw.randint(86, 99)
        mesure, pourquoi = f"{lignes[place][2]} % d'humidité", "une part ne dépasse jamais 100 %."
        valeur_extreme = f"{lignes[rare][3]} km/h de vent"
    elif cas == "vent":
        lignes[place][3] = -draw.randint(3, 29)
        lignes[rare][1] = -draw.randint(11, 14)
        mesure, pourquoi = (
            f"un vent de {lignes[place][3]} km/h",
            "la force du vent ne peut pas être négative.",
        )
        valeur_extreme = f"{lignes[rare][1]} °C"
    else:
        lignes[place][1] = draw.randint(71, 169)
        lignes[rare][3] = draw.randint(86, 99)
        mesure, pourquoi = (
            f"{lignes[place][1]} °C",
            "une virgule ou un chiffre de trop s'est glissé, l'air n'atteint jamais cette chaleur.",
        )
        valeur_extreme = f"{lignes[rare][3]} km/h de vent"
    jour, extreme = lignes[place][0], lignes[rare][0]
    if jour == extreme:
        raise Redraw
    classeur = table_workbook("Relevés", ["Date", "Température (°C)", "Humidité (%)", "Vent (km/h)"], lignes)
    return {
        "vars": {"jour": jour, "mesure": mesure.replace("-", "−"), "pourquoi": pourquoi, "extreme": extreme,
                 "valeur_extreme": valeur_extreme.replace("-", "−")},
        "files": [File("releves.ods", classeur), File("releves.xlsx", classeur)],
        "solution": formes(jour),
        "reject": [date_fr(d, "court") for d in (extreme, jour - timedelta(days=1), jour + timedelta(days=1))],
        "feedback": {date_fr(extreme, "court"): "Cette valeur est rare, mais possible."},
    }  # fmt: skip
