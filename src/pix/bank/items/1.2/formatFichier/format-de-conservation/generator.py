CAS = {
    "texte": (
        [
            "un compte rendu définitif, avec ses tableaux",
            "un arrêté signé et mis en page",
            "un rapport illustré achevé",
        ],
        "PDF/A, la variante du PDF qui contient ses polices",
        [
            "Le PDF/A (norme ISO 19005) contient tout ce qu'il affiche : polices, images, couleurs.",
            "Un modèle de suite bureautique dépend de polices et de versions qui changent.",
        ],
        [
            (
                "DOCM, le texte avec les macros de sa mise en page",
                "Les macros dépendent d'un logiciel et peuvent ne plus tourner.",
            ),
            (
                "JPEG, une photo compressée de chacune des pages",
                "Le texte devient une image dégradée : plus de recherche possible.",
            ),
            (
                "TXT, le texte brut sans ses tableaux ni ses images",
                "La mise en page et les images seraient perdues.",
            ),
        ],
    ),
    "son": (
        [
            "les récits enregistrés de ses habitants",
            "les concerts enregistrés de sa fanfare",
            "les débats enregistrés de son conseil",
        ],
        "FLAC, un son compressé que l'on retrouve intact",
        [
            "FLAC est ouvert, publié, et redonne exactement le son enregistré.",
            "MP3 et AAC effacent pour toujours une part du signal.",
        ],
        [
            (
                "MP3, un son compressé que tout appareil sait lire",
                "MP3 est très lu, mais il supprime une part du son.",
            ),
            (
                "AAC, un son compressé à débit variable très léger",
                "AAC supprime une part du son, comme le MP3.",
            ),
            (
                "PRJ, le projet du logiciel qui a servi au montage",
                "Un projet de montage n'est lu que par son logiciel.",
            ),
        ],
    ),
    "photo": (
        [
            "les photos numérisées de ses rues d'autrefois",
            "les plans numérisés de ses ponts",
            "les affiches numérisées de ses fêtes",
        ],
        "TIFF, une image enregistrée sans compression aucune",
        [
            "TIFF sans compression garde chaque pixel de la numérisation ; sa description est publique.",
            "Une copie JPEG légère peut servir à la consultation, jamais d'original.",
        ],
        [
            (
                "JPEG, une image compressée que tout appareil sait lire",
                "JPEG efface des détails à chaque enregistrement.",
            ),
            (
                "PLX, le fichier à calques du logiciel de retouche payant",
                "Un format propriétaire risque de ne plus s'ouvrir.",
            ),
            (
                "GIF, une image en 256 couleurs que tout navigateur lit",
                "256 couleurs ne suffisent pas à une photo : il y a perte.",
            ),
        ],
    ),
    "donnees": (
        [
            "les relevés de température de sa station",
            "le tableau de ses arbres remarquables",
            "les comptages de vélos de ses rues",
        ],
        "CSV en UTF-8, avec une notice qui décrit les colonnes",
        [
            "Un CSV est du texte : n'importe quel logiciel le lira. La notice dit ce que mesure chaque colonne.",
            "Un classeur protégé, une capture ou un lien peuvent devenir inutilisables.",
        ],
        [
            (
                "PNG, une capture d'écran nette de tout le tableau",
                "Une image du tableau ne permet plus aucun calcul.",
            ),
            (
                "XLSM, le classeur avec macros protégé par mot de passe",
                "Macros et mot de passe rendent l'ouverture incertaine.",
            ),
            (
                "URL, le lien vers le tableau partagé en ligne actuel",
                "Le service peut fermer : le lien ne garde aucune donnée.",
            ),
        ],
    ),
}


def build(v, rng):
    quoi, bon, raison, faux = CAS[v["cas"]]
    return {
        "vars": {
            "quoi": rng.cycle("quoi", quoi),
            "duree": rng("duree").choice([30, 50, 80, 100]),
            "bonne": [bon],
            "raison": " ".join(raison),
            "fausses": [{"text": t, "feedback": m} for t, m in faux],
        }
    }
