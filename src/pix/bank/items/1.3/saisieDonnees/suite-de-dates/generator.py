from datetime import date, timedelta

from pix.core.items import Redraw, Rng, date_fr


def build(v: dict, rng: Rng) -> dict:
    draw = rng("dates")
    ecart, ligne = draw.choice([7, 14]), draw.randint(5, 7)
    premiere = date(2026, 9, 7) + timedelta(days=rng.cycle("depart", range(0, 220, 5)))
    deuxieme = premiere + timedelta(days=ecart)
    reponse = premiere + timedelta(days=ecart * (ligne - 2))
    if reponse.month == deuxieme.month or reponse > date(2027, 6, 30):
        raise Redraw

    def formes(jour):
        court = date_fr(jour, "court")
        sans_zero = f"{jour.day}/{jour.month}/{jour.year}"
        return [court, f"{court[:6]}{court[8:]}", sans_zero, f"{jour.day}/{jour.month}/{jour.year % 100}", date_fr(jour),
                date_fr(jour, "jour"), court.replace("/", "-"), court.replace("/", ".")]  # fmt: skip

    uniques = list(dict.fromkeys(formes(reponse)))
    faux = [premiere + timedelta(days=ligne - 2), reponse - timedelta(days=ecart), reponse + timedelta(days=ecart),
            deuxieme + timedelta(days=ligne - 3)]  # fmt: skip
    return {
        "vars": {
            "premiere": premiere,
            "deuxieme": deuxieme,
            "ecart": ecart,
            "ligne": ligne,
            "fin": 9,
            "reponse": reponse,
        },
        "solution": uniques,
        "reject": [date_fr(jour, "court") for jour in faux if jour != reponse] + [date_fr(premiere, "court")],
        "feedback": {
            date_fr(reponse - timedelta(days=ecart), "court"): "C'est la date de la ligne du dessus.",
            date_fr(reponse + timedelta(days=ecart), "court"): "C'est la date de la ligne du dessous.",
        },
    }
