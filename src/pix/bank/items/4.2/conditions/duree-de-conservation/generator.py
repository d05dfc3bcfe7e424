from pix.core.items.files import File, Heading, TextDocument

DONNEES = [
    "les photos",
    "les messages",
    "l'historique des recherches",
    "les commentaires",
    "les contacts importés",
]


def build(v, rng):
    draw = rng("politique")
    service = v["service"]
    months = rng.cycle("mois", [7, 14, 5, 11, 8, 17, 4, 13, 10, 16, 9, 15])
    wanted = rng.cycle("donnee", DONNEES)
    spans = draw.sample([n for n in range(2, 40) if n != months and n not in (12, 24)], 10)
    closed = {name: months if name == wanted else spans.pop() for name in DONNEES}
    active = {name: spans.pop() for name in DONNEES}
    order, other = draw.shuffle(DONNEES), draw.shuffle(DONNEES)
    text = TextDocument([
        Heading(1, f"Politique de confidentialité de {service}"),
        "Nous prenons soin de vos données. Cette page dit ce que nous en faisons.",
        Heading(2, "Ce que nous collectons"),
        f"Nous recevons ce que vous nous confiez : {', '.join(order)}. Nous notons aussi l'appareil et l'heure.",
        Heading(2, "Pour quoi faire"),
        "Ces données servent à fournir le service, à prévenir la fraude et à mesurer la fréquentation.",
        "Avec votre accord seulement, elles servent à choisir des annonces.",
        Heading(2, "Qui les reçoit"),
        "Notre hébergeur reçoit toutes les données. Notre service de courriels ne reçoit que votre adresse.",
        Heading(2, "Combien de temps"),
        "Tant que votre compte est ouvert, nous supprimons les données les plus anciennes.",
        *[f"Compte ouvert, {name} : {active[name]} mois." for name in order],
        "Lorsque vous fermez votre compte, certaines données restent dans nos archives.",
        *[f"Après la fermeture, {name} : {closed[name]} mois." for name in other],
        Heading(2, "Vos droits"),
        "Vous pouvez demander à voir, corriger ou effacer vos données. Nous répondons dans un délai d'un mois.",
    ])  # fmt: skip
    messages = {
        str(active[name]): f"Cette durée vaut pour {name}, tant que le compte est ouvert." for name in DONNEES
    } | {
        str(closed[name]): f"Cette durée vaut pour {name}, et non pour {wanted}."
        for name in DONNEES
        if name != wanted
    }
    return {
        "vars": {"donnee": wanted, "mois": months, "actif": active[wanted]},
        "files": [File("politique.odt", text), File("politique.docx", text)],
        "solution": months,
        "reject": sorted(messages),
        "feedback": messages,
    }
