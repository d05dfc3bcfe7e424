import re
import unicodedata

from pix.core.items.files import BulletList, File, Heading, TextDocument

LIGNES = [
    "Entrée libre, goûter offert. Venez nombreux !",
    "Apportez vos gants, vos bottes. Les outils sont fournis.",
    "Départ devant la gare, quai nord. Retour avant la nuit.",
    "Concert à la halle, porte B. Ouverture une heure avant.",
    "Places assises, sans réservation. Premier arrivé, premier servi.",
    "Soupe chaude, pain frais. Chacun apporte son bol.",
    "Vélo conseillé, casque prêté. Parcours sans difficulté.",
    "Initiation pour tous, dès huit ans. Matériel sur place.",
    "Lecture à deux voix, puis débat. La salle est chauffée.",
    "Rendez-vous au lavoir, côté rue. Le cygne est prévenu.",
    "Jeux en bois, tables longues. On joue en équipe.",
    "Un atelier, deux séances. Inscrivez-vous à l'accueil.",
    "Prévoyez une gourde, une casquette. Il fera chaud.",
    "Troc de graines, échange de recettes. Aucun argent.",
    "Orchestre amateur, chef exigeant. Venez avec votre pupitre.",
    "Buvette ouverte, gâteaux maison. Merci aux bénévoles.",
    "Film en plein air, couverture utile. Séance annulée en cas de pluie.",
    "Dictée géante, stylo fourni. Correction dans la bonne humeur.",
    "Balade contée, trois kilomètres. Poussettes possibles.",
    "Réparez votre grille-pain, votre lampe. Conseils gratuits.",
]


def build(_v, rng):
    juste = rng.cycle("ligne", LIGNES)
    tirage = rng("autres")
    autres = tirage.sample([une for une in LIGNES if une != juste], 7)
    place = tirage.randint(2, 6)
    debut, _, fin = juste.partition(". ")
    sans_majuscule = f"{debut}. {fin[0].lower()}{fin[1:]}"
    faux = sans_majuscule.replace(", ", " ,", 1)
    lignes = [*autres[:place], faux, *autres[place:]]
    document = TextDocument([Heading(1, "Cette semaine dans le quartier"), BulletList(lignes)])
    return {
        "vars": {
            "juste": juste,
            "faux": faux,
            "sans_majuscule": sans_majuscule,
            "sans_espace": juste.replace(", ", " ,", 1),
            "rien_apres": juste.replace(", ", ",", 1),
            "sans_fin": juste.rstrip(".! "),
        },
        "files": [File("affiche.odt", document), File("affiche.docx", document)],
    }


def tidy(texte):
    texte = unicodedata.normalize("NFC", texte).replace("’", "'").replace("\u202f", " ").replace("\xa0", " ")
    return re.sub(r" ?([!?:;])", r"\1", texte.strip().lstrip("•- ").strip())


def judge(expected, answer):
    return tidy(answer) == tidy(expected["phrase"])
