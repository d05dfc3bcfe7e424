from pix.core.items.files import File, Heading, TextDocument

# What the minutes say, a faithful summary, an unfaithful one, and why.
FAITS = [
    ("La piscine sera ouverte tous les jours, sauf le lundi.", "La piscine ouvre six jours par semaine.",
     "La piscine ouvre le lundi seulement.", "le lundi est le jour exclu."),
    ("Le prêt de matériel est limité à deux semaines, renouvelables une fois.", "Un prêt peut durer quatre semaines au plus.",
     "Un prêt ne peut jamais dépasser deux semaines.", "le prêt peut être renouvelé une fois."),
    ("Les mineurs viennent avec une autorisation écrite d'un parent.", "Un mineur doit présenter une autorisation écrite.",
     "Un mineur vient accompagné d'un parent.", "un écrit suffit, le parent ne vient pas."),
    ("Le dossier est à rendre avant le 12 mars 2027.", "Le dossier se rend au plus tard le 11 mars 2027.",
     "Le dossier se rend à partir du 12 mars 2027.", "« avant » est devenu « à partir de »."),
    ("La subvention couvre au moins la moitié des frais.", "La moitié des frais, ou davantage, est prise en charge.",
     "La subvention ne dépasse pas la moitié des frais.", "« au moins » est devenu un maximum."),
    ("Le vote aura lieu à main levée, à moins qu'un membre demande le secret.", "Un seul membre peut obtenir un vote secret.",
     "Le vote est toujours à main levée.", "l'exception a disparu."),
    ("Le conseil n'a pas encore refusé le projet de fresque.", "La décision sur la fresque reste à prendre.",
     "Le conseil a refusé la fresque.", "« pas encore refusé » ne veut pas dire refusé."),
    ("La salle peut être réservée gratuitement par les écoles seulement.", "Une association paie la location de la salle.",
     "La salle est gratuite pour tous.", "la gratuité ne vaut que pour les écoles."),
    ("Le bus s'arrêtera au lavoir à la demande.", "Il faut signaler que l'on veut descendre au lavoir.",
     "Le bus s'arrête toujours au lavoir.", "il ne s'arrête que si on le demande."),
    ("Les chiens sont admis s'ils sont tenus en laisse.", "Un chien en laisse peut entrer.",
     "Les chiens sont interdits, même en laisse.", "la condition est devenue une interdiction."),
    ("Le nombre d'adhérents a baissé moins vite que l'an dernier.", "Les adhérents diminuent encore, mais plus lentement.",
     "Le nombre d'adhérents augmente.", "une baisse plus lente reste une baisse."),
    ("Deux des trois devis reçus dépassent le budget.", "Un seul devis tient dans le budget.",
     "Les trois devis dépassent le budget.", "un devis sur trois convient."),
    ("La réunion se tiendra dehors si le temps le permet.", "En cas de pluie, la réunion aura lieu à l'intérieur.",
     "La réunion se tiendra dehors par tous les temps.", "la condition a disparu."),
    ("Chaque foyer reçoit une carte, quel que soit le nombre de personnes.", "Une famille de cinq reçoit une seule carte.",
     "Chaque personne du foyer reçoit une carte.", "la carte est donnée par foyer."),
    ("Les travaux commenceront une fois le marché de Noël terminé.", "Le marché de Noël passe avant les travaux.",
     "Les travaux finiront avant le marché de Noël.", "l'ordre est inversé."),
    ("Aucun bénévole n'est obligé de rester après vingt heures.", "Un bénévole peut partir à vingt heures.",
     "Aucun bénévole ne peut rester après vingt heures.", "« pas obligé » est devenu « interdit »."),
]  # fmt: skip


def build(_v, rng):
    choisi = rng.cycle("fait", FAITS)
    tirage = rng("autres")
    autres = tirage.sample([un for un in FAITS if un != choisi], 7)
    lignes = tirage.shuffle([choisi[0], *[un[0] for un in autres]])
    document = TextDocument([Heading(1, "Compte rendu de la réunion de quartier"), *lignes])
    return {
        "vars": {
            "bonne": choisi[2],
            "source": choisi[0],
            "raison": choisi[3],
            "autres": [
                {"text": un[1], "feedback": f"Le document dit bien cela : « {un[0]} »"} for un in autres[:3]
            ],
        },
        "files": [File("compte-rendu.odt", document), File("compte-rendu.docx", document)],
    }
