from datetime import date, timedelta

from pix.core.items.french import MONTHS, WEEKDAYS


def build(v, rng):
    # Known on a Monday or a Tuesday: the 72 hours end on a working day of the same month.
    debut, fin = date(2027, 1, 1), date(2027, 6, 30)
    jours = [debut + timedelta(days=n) for n in range((fin - debut).days)]
    feries = [date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17)]
    possibles = [
        jour for jour in jours
        if jour.weekday() in (0, 1) and 6 <= jour.day <= 24
        and not any(jour <= ferie <= jour + timedelta(days=3) for ferie in feries)
    ]  # fmt: skip
    decouverte = rng.cycle("decouverte", possibles)
    fuite = decouverte - timedelta(days=rng("fuite").randint(3, 5))
    rapport = decouverte + timedelta(days=rng("rapport").randint(1, 2))
    limite = decouverte + timedelta(days=3)
    tirage = rng("heures")
    h, m = tirage.randint(9, 17), tirage.randint(10, 59)
    mois = MONTHS[decouverte.month - 1]

    def heure():
        return f"{tirage.randint(9, 17)} h {tirage.randint(10, 59)}"

    def dit(jour):
        return f"{WEEKDAYS[jour.weekday()]} {'1er' if jour.day == 1 else jour.day} {mois}"

    heures = [heure(), heure()]
    faits = [
        f"- {dit(fuite)}, {heures[0]} : un inconnu copie le fichier des contacts ;",
        f"- {dit(decouverte)}, {h} h {m} : un hébergeur alerte, l'équipe constate la fuite ;",
        f"- {dit(rapport)}, {heures[1]} : le rapport technique complet arrive.",
    ]
    return {
        "vars": {
            "mois": mois,
            "faits": "\n".join(faits),
            "limite": limite.day,
            "apres_fuite": (fuite + timedelta(days=3)).day,
            "apres_rapport": (rapport + timedelta(days=3)).day,
            "heures": heures,
            "h": h,
            "m": m,
            "jour_limite": WEEKDAYS[limite.weekday()],
            "decouverte": decouverte.day,
            "jour_decouverte": WEEKDAYS[decouverte.weekday()],
        }
    }
