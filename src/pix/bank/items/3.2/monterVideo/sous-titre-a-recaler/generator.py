from decimal import Decimal

from pix.core.items.files import File, PlainText

PHRASES = """Le jour se lève sur la vallée.|On entend d'abord l'eau.|Puis les premiers oiseaux.|Voilà, c'est ici.
Tout commence par une graine.|Il faut de la patience.|Et un peu de pluie.|Regardez bien cette pierre.
Elle a plus de cent ans.|Personne ne s'en souvient.|Sauf ma voisine.|Elle habite tout en haut.
On y va à pied.|Attention à la marche.|Le vent tourne.|C'est bon signe.
Encore quelques minutes.|Je ne vois rien.|Attendez.|Là, sous la branche.
Il dort encore.|Ne faites pas de bruit.|Merci d'être venus.|On recommence demain.""".replace("\n", "|").split(
    "|"
)
TITRES = ["Au fil de l'Aule", "Une année au jardin", "Le lavoir", "Les gens d'ici"]


def temps(millis):
    secondes, millis = divmod(millis, 1000)
    return f"{secondes // 3600:02d}:{secondes // 60 % 60:02d}:{secondes % 60:02d},{millis:03d}"


def ligne(debut, fin):
    return f"{temps(debut)} --> {temps(fin)}"


def build(v, rng):
    t = rng("film")
    ecart = t.choice([2200, 2400, 2600, 2800, 3200, 3500])
    numero = rng.cycle("numero", range(5, 25))
    # The start was cut: what is said comes sooner than the file believes.
    moments, instant = [], t.randint(6000, 9000)
    for _ in PHRASES:
        duree = t.randint(15, 42) * 100
        moments.append((instant, instant + duree))
        instant += duree + t.randint(6, 30) * 100
    debut, fin = moments[numero - 1]
    # The wanted subtitle goes through a change of minute.
    glisse = 60000 * t.randint(1, 3) - (debut - ecart) % 60000 - t.randint(1, 14) * 100
    moments = [(a + glisse, b + glisse) for a, b in moments]
    debut, fin = moments[numero - 1]
    texte = "".join(
        f"{n}\n{ligne(a, b)}\n{phrase}\n\n"
        for n, ((a, b), phrase) in enumerate(zip(moments, PHRASES, strict=True), 1)
    )
    juste = ligne(debut - ecart, fin - ecart)
    point = juste.replace(",", ".")
    return {
        "vars": {
            "titre": t.choice(TITRES),
            "ecart": Decimal(ecart) / 1000,
            "numero": numero,
            "sens": "tard",
            "action": "retirer",
            "avant": ligne(debut, fin),
            "apres": juste,
        },
        "files": [File("film.srt", PlainText(texte, newline="\r\n"))],
        "solution": [juste, point, juste.replace("-->", "->"), juste.replace("-->", "→")],
        "reject": [ligne(debut + ecart, fin + ecart), ligne(debut - ecart, fin), ligne(debut, fin)],
        "feedback": {
            ligne(debut + ecart, fin + ecart): "Vous avez ajouté : le sous-titre viendrait encore plus tard.",
            ligne(debut - ecart, fin): "Seul le début a bougé : la durée d'affichage a changé.",
            ligne(debut, fin): "C'est la ligne telle qu'elle est dans le fichier.",
        },
    }
