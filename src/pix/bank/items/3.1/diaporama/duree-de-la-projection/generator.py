from pix.core.items.file_layout import TimedSlide
from pix.core.items.files import File, Slides


def build(v, rng):
    duree = rng.cycle("duree", range(78, 118, 2))
    tirage = rng("vitrine")
    titres = tirage.sample(v["rubriques"], 9)
    masquee, reglee = tirage.sample(range(1, 8), 2)
    nouvelle = tirage.randint(18, 26)
    autres = duree - nouvelle
    temps = [autres // 7 + (rang < autres % 7) for rang in range(7)]
    for rang in range(0, 6, 2):
        ecart = tirage.randint(0, 2)
        temps[rang], temps[rang + 1] = temps[rang] + ecart, temps[rang + 1] - ecart
    temps = tirage.shuffle(temps)
    for rang in sorted([masquee, reglee]):
        temps.insert(rang, tirage.randint(5, 14))
    diapos = [
        TimedSlide(titre, ["Venez voir", "Entrée libre"], hidden=rang == masquee, seconds=temps[rang])
        for rang, titre in enumerate(titres)
    ]
    return {
        "vars": {
            "duree": duree,
            "titre": titres[reglee],
            "nouvelle": nouvelle,
            "ancienne": temps[reglee],
            "avant": autres + temps[reglee],
            "avec_masquee": duree + temps[masquee],
            "masquee": titres[masquee],
            "temps_masque": temps[masquee],
        },
        "files": [File("vitrine.odp", Slides(diapos))],
        "solution": duree,
    }
