import re
import unicodedata

from pix.core.items.files import File, Svg

PHRASES = [
    "À Évry, ça bouge !",
    "Où est passé l'Élan ?",
    "Été : la fête à Noël",
    "Ça alors, Éloïse !",
    "Échecs ou maïs grillé ?",
    "Île aux Âges : entrée",
    "L'Étang où nagent Zoé, Loïc",
    "Être prêt à l'heure, ça aide !",
    "Œufs à la coque chez Inès !",
    "À Noël, goûtez l'Éclair !",
    "Émile reçoit Maëlle : bravo !",
    "Où cours-tu, Gaël ?",
    "Énigme : où dort l'Âne ?",
    "Ô surprise, le maïs mûrit !",
    "Écoutez : ça gazouille à l'aube",
    "Çà et là, l'Été revient",
    "À l'aïoli, citoyens !",
    "Élise a reçu un canoë ?",
    "Égoïste, moi ? Ça jamais !",
    "L'Âge de glace : où, à Évian ?",
]


def simple(texte):
    texte = texte.replace("Œ", "Oe")
    return "".join(c for c in unicodedata.normalize("NFD", texte) if not unicodedata.combining(c))


def build(_v, rng):
    phrase = rng.cycle("phrase", PHRASES)
    affiche = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 340 120" width="340" height="120">'
        '<rect x="4" y="4" width="332" height="112" rx="8" fill="#fff8e6" stroke="#24577f" stroke-width="3"/>'
        '<text x="170" y="68" font-family="sans-serif" font-size="19" text-anchor="middle" fill="#16202c">'
        f"{phrase}</text></svg>"
    )
    return {
        "vars": {
            "phrase": phrase,
            "sans_accents": simple(phrase),
            "en_minuscules": phrase.lower(),
            "sans_signe": re.sub(r"[ !?:,'-]", " ", phrase).strip(),
        },
        "illustration": File("affiche.svg", Svg(affiche)),
    }


def tidy(texte):
    """One kind of space and apostrophe; no space left in front of double signs."""
    texte = unicodedata.normalize("NFC", texte).replace("’", "'").replace("\u202f", " ").replace("\xa0", " ")
    return re.sub(r" ?([!?:;])", r"\1", " ".join(texte.split()))


def judge(expected, answer):
    return tidy(answer) == tidy(expected["phrase"])
