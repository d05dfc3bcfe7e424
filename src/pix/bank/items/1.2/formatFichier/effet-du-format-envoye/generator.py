# For each case: sender's file, recipient's tools (many sceneries), what happens and why.
CAS = {
    "proprietaire": (
        [
            "un dépliant au format *.plx*",
            "un plan de salle au format *.dax*",
            "une partition au format *.mzk*",
        ],
        (
            "Ce format **propriétaire**, jamais publié, appartient au logiciel payant qui l'a créé. {b} n'a pas ce "
            "logiciel et doit relire ce travail."
        ),
        (
            "Un format propriétaire non publié se lit avec le logiciel de son éditeur.\nAvant d'envoyer, {a} peut "
            "exporter en PDF ou dans un format ouvert."
        ),
    ),
    "ouvert": (
        [
            "un règlement au format *.odt*",
            "un tableau de cotisations au format *.ods*",
            "un diaporama au format *.odp*",
        ],
        (
            "{b} travaille sur un autre système, avec une suite bureautique qui prend en charge ce format **ouvert**, "
            "et doit le compléter."
        ),
        (
            "La description d'un format ouvert est publique : plusieurs suites bureautiques savent le lire et "
            "l'enregistrer.\n{b} n'a pas besoin du logiciel d'origine."
        ),
    ),
    "pdf": (
        ["un contrat exporté en *.pdf*", "un article exporté en *.pdf*", "une notice exportée en *.pdf*"],
        "{b} n'a qu'un lecteur de PDF et doit **réécrire deux paragraphes**.",
        (
            "Le PDF est un format ouvert fait pour être lu et imprimé partout à l'identique.\nPour réécrire un "
            "paragraphe, il vaut mieux le fichier de départ (odt, docx)."
        ),
    ),
    "polices": (
        [
            "une affiche au format *.docx*",
            "une brochure au format *.docx*",
            "un menu décoré au format *.docx*",
        ],
        (
            "{a} y emploie des polices achetées, non jointes au fichier. {b} l'ouvre dans une autre suite bureautique, "
            "qui lit ce format."
        ),
        (
            "Le format est lisible par les deux suites, mais les polices ne voyagent pas avec le fichier.\nL'autre "
            "ordinateur les remplace, et les lignes se décalent."
        ),
    ),
}
ISSUES = {
    "proprietaire": (
        "{b} ne pourra sans doute pas ouvrir le fichier reçu",
        "Le format ou les outils décrits permettent bien l'ouverture.",
    ),
    "ouvert": (
        "{b} pourra ouvrir le fichier, et le modifier",
        "Relisez : quelque chose manque ici pour l'ouvrir, le modifier ou garder son aspect.",
    ),
    "pdf": (
        "{b} pourra lire le fichier, mais pas bien le modifier",
        "Ce défaut est celui d'un fichier fait pour la lecture seule.",
    ),
    "polices": (
        "{b} pourra ouvrir le fichier, mais l'aspect changera",
        "Rien n'indique ici que l'aspect soit le problème.",
    ),
}


def build(v, rng):
    a, b = v["noms"]
    fichiers, situation, raison = CAS[v["cas"]]
    fichier = rng.cycle("fichier", fichiers)

    def ecrit(texte):
        return texte.replace("{a}", a).replace("{b}", b)

    return {
        "vars": {
            "situation": f"{a} envoie à {b} {fichier}. " + ecrit(situation),
            "raison": ecrit(raison),
            "bonne": [ecrit(ISSUES[v["cas"]][0])],
            "fausses": [
                {"text": ecrit(t), "feedback": ecrit(m)} for c, (t, m) in ISSUES.items() if c != v["cas"]
            ],
        }
    }
