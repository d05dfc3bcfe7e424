DEMARCHES = {
    "substantielle": [
        ("aide-logement", "demander une aide au logement"), ("dossier-sante", "consulter son dossier de santé"),
        ("bourse", "demander une bourse"), ("quotient", "obtenir son attestation de revenus"),
        ("retraite", "voir son relevé de retraite"), ("creche", "inscrire un bébé à la crèche"),
    ],
    "élevée": [
        ("procuration-vote", "donner une procuration pour voter"), ("vente-voiture", "déclarer la vente d'une voiture"),
        ("bail", "signer le bail d'un local de la ville"), ("titre", "renouveler un titre d'identité"),
        ("mandat", "signer un mandat pour un proche"), ("association", "changer le trésorier d'une association"),
    ],
}  # fmt: skip
MOYENS = {
    "courriel": "Mon adresse électronique et un mot de passe",
    "verifie": "Un compte vérifié et un code reçu sur mon téléphone",
    "puce": "Ma carte d'identité à puce, lue par mon téléphone",
    "photo": "La photo de ma carte d'identité",
    "case": "Une case cochée et mon nom tapé au clavier",
}
CAS = {"substantielle": [(True, True), (False, True), (True, False)], "élevée": [(True, True), (False, True)]}


def build(v, rng):
    draw = rng("demarche")
    toutes = [(exige, *une) for rang in range(6) for exige, unes in DEMARCHES.items() for une in [unes[rang]]]
    exige, nom, acte = rng.cycle("demarche", toutes)
    compte, puce = draw.choice(CAS[exige])
    if exige == "substantielle" and compte:
        bon, pourquoi = (
            "verifie",
            "L'adresse et le mot de passe ne suffisent pas ; une carte à puce serait acceptée, mais demande plus.",
        )
    else:
        bon = "puce"
        pourquoi = (
            "Sans compte vérifié, il reste la carte à puce : un moyen plus fort est toujours accepté."
            if exige == "substantielle"
            else "Un compte vérifié ne donne qu'une garantie substantielle."
        )
    possede = ["une adresse électronique", "un téléphone récent"]
    possede += ["un Compte Santé"] if compte else []
    possede += ["une carte d'identité à puce avec son code"] if puce else []
    absent = ([] if compte else ["compte vérifié par un service public"]) + ([] if puce else ["carte à puce"])
    equipement = f"{v['prenom']} a {', '.join(possede[:-1])} et {possede[-1]}" + (
        f", mais n'a pas de {absent[0]}." if absent else "."
    )
    radios = "\n".join(f"({' '}) moyen={cle} : {texte}" for cle, texte in draw.shuffle(list(MOYENS.items())))
    page = {
        "title": acte[0].upper() + acte[1:],
        "body": f"Cette démarche exige une garantie **{exige}**. Voir [les garanties](clefcommune/garanties).\n\n"
        f"::: formulaire garantie | Valider ce moyen / Renoncer | Votre choix est enregistré.\nComment prouverez-vous qui vous êtes ?\n{radios}\n:::\n",
    }
    form = f"monval/{nom}#garantie"

    def envoi(moyen, bouton="Valider ce moyen"):
        return [{"send": {"form": form, "button": bouton, "values": {"moyen": moyen}}}]

    return {
        "vars": {
            "nom": nom, "acte": acte, "exige": exige, "equipement": equipement, "bon": bon, "libelle": MOYENS[bon], "pourquoi": pourquoi,
        },
        "simulator": {"new_pages": {f"monval/{nom}": page}, "open": f"monval/{nom}"},
        "accept": [envoi(bon)],
        "reject": [[{"open": "clefcommune/garanties"}], envoi(bon, "Renoncer"), *(envoi(moyen) for moyen in MOYENS if moyen != bon)],
    }  # fmt: skip
