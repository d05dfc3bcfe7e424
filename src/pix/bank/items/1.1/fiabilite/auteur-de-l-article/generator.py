from pix.core.items.french import with_de

SUJETS = [
    (
        "Les nichoirs du collège affichent complet",
        "Douze nichoirs, douze familles de mésanges : les nichoirs posés par les élèves sont tous occupés.",
        "On a appris à parler bas",
    ),
    (
        "Un four à pain rallumé après soixante ans",
        "Le vieux four du hameau a retrouvé sa chaleur. La première fournée a disparu en neuf minutes.",
        "J'avais oublié l'odeur",
    ),
    (
        "La navette du marché passe à l'électrique",
        "La navette ne fait plus de bruit, au point que deux passagers l'ont regardée partir sans eux.",
        "On s'habitue au silence",
    ),
    (
        "Le grand ménage de la rivière",
        "Soixante volontaires ont retiré de la rivière deux tonnes de ferraille, dont une baignoire.",
        "Elle flottait presque",
    ),
]


def build(v, rng):
    draw = rng("article")
    titre, texte, parole = draw.choice(SUJETS)
    (p_auteur, p_temoin, p_photo), (auteur, temoin, photographe) = v["prenoms_article"], v["noms"]
    haut = rng.cycle("place", [True, False])
    ou, formule = (
        ("Sous le titre, on lit", f"Par {p_auteur} {auteur}")
        if haut
        else ("La signature est à la fin :", f"Texte {with_de(p_auteur)} {auteur}")
    )
    fin = "" if haut else f"\n\n**{formule}**"
    body = f"{texte}\n\n« {parole} », raconte {p_temoin} {temoin}, qui habite tout près.\n\n![La scène, un samedi de mars](Photo : {p_photo} {photographe})\n\nLa suite est prévue pour l'an prochain, si le temps le permet.{fin}\n"
    page = {"title": titre, "kind": "article", "published": "2027-03-13", "body": body} | (
        {"author": f"{p_auteur} {auteur}"} if haut else {}
    )
    site = {
        "host": "echo-mornevent.test",
        "name": "L'Écho de Mornevent",
        "owner": "L'Écho de Mornevent, journal de la vallée haute",
        "tint": 1,
        "certificate": {"holder": "L'Écho de Mornevent", "issuer": "Autorité du Val", "until": "3 août 2027"},
    }
    return {
        "vars": {
            "auteur": auteur,
            "prenom_auteur": p_auteur,
            "temoin": temoin,
            "photographe": photographe,
            "ou": ou,
            "formule": formule,
        },
        "simulator": {"new_sites": {"echo": site}, "new_pages": {"echo/article": page}},
    }
