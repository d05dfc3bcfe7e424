from datetime import datetime

from pix.core.items.files import Archive, Comment, File, Heading, Paragraph, Properties, Run, TextDocument

RECITS = [
    "Je suis arrivée un soir de pluie, avec une valise et un parapluie cassé.",
    "La première semaine, personne ne comprenait mon accent, et cela me faisait rire.",
    "On m'a prêté un vélo. Je l'ai rendu deux ans plus tard, repeint.",
    "Le jardin m'a appris la patience, et les limaces m'ont appris l'humilité.",
    "À la chorale, je chante faux mais fort. On me place au fond.",
    "Ma voisine m'a donné une soupe et la moitié de son carnet d'adresses.",
]


def build(v, rng):
    nom = rng.cycle("nom", v["noms"])
    tirage = rng("lot")
    qui = f"{tirage.choice(v['prenoms_'])} {nom}"
    cachette = rng.cycle("cachette", ["propriétés", "commentaire", "suivi"])
    coupable = tirage.randint(0, 5)
    membres, fichier = {}, ""
    for rang, recit in enumerate(tirage.shuffle(RECITS)):
        ici = rang == coupable
        extension = tirage.choice(["odt", "docx"])
        propre = Properties(title=f"Récit {rang + 1}", created=datetime(2026, 11, 3 + rang, 10, 15))
        proprietes = (
            Properties(title=f"Récit {rang + 1}", author=qui) if ici and cachette == "propriétés" else propre
        )
        note = Comment("Je préfère cette tournure.", qui) if ici and cachette == "commentaire" else None
        relu = Comment("Relu.", "Relecture") if rang == (coupable + 1) % 6 else note
        runs = [Run(recit, comment=relu)]
        if ici and cachette == "suivi":
            runs.append(Run(" Merci à tous.", change="inserted", change_author=qui))
        chemin = f"recit-{rang + 1}.{extension}"
        fichier = chemin if ici else fichier
        membres[chemin] = TextDocument([Heading(1, "Récit"), Paragraph(runs)], proprietes)
    ou = {
        "propriétés": "les propriétés",
        "commentaire": "les informations du commentaire",
        "suivi": "les modifications suivies",
    }
    return {
        "vars": {"nom": nom, "qui": qui, "fichier": fichier, "ou": ou[cachette]},
        "files": [File("temoignages.zip", Archive(membres))],
        "reject": ["Relecture"],
    }
