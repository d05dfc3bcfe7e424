CERTIFICAT = {"holder": "Maison du quartier", "issuer": "Autorité du Val", "until": "3 mai 2027"}


def build(v, rng):
    titre = rng.cycle("titre", v["rubriques"])
    tirage = rng("page")
    autres = tirage.sample([un for un in v["rubriques"] if un != titre], 5)
    pages, liens = {}, []
    for rang, un in enumerate(tirage.shuffle([titre, *autres])):
        poids = "48 Mo" if un == autres[0] else f"{tirage.randint(2, 9)}00 ko"
        liens.append(f"- [{un}](d{rang})")
        if un == titre:
            corps = "## Connexion nécessaire\n\nCet espace est réservé aux membres du bureau. Connectez-vous pour continuer.\n"
        else:
            corps = f"Document de {tirage.randint(2, 9)} pages, {poids}. Lecture ouverte à tous.\n\n> Bonne lecture, et à bientôt.\n"
        pages[f"depot/d{rang}"] = {
            "path": f"documents/{tirage.randint(100, 199) + 100 * rang}",
            "title": "Espace des documents" if un == titre else un,
            "kind": "document",
            "published": f"2027-02-{tirage.randint(10, 27)}",
            "body": f"{corps}\n[Retour à la liste](accueil)\n",
        }
    pages["depot/accueil"] = {
        "title": "Documents de la saison",
        "kind": "home",
        "body": "\n".join(liens) + "\n",
    }
    site = {
        "host": "documents-maison-du-quartier.test",
        "name": "Maison du quartier",
        "owner": "Maison du quartier",
        "tint": 3,
        "certificate": CERTIFICAT,
    }
    return {
        "vars": {"titre": titre, "lent": autres[0], "autre": autres[1]},
        "simulator": {"new_sites": {"depot": site}, "new_pages": pages, "open": "depot/accueil"},
    }
