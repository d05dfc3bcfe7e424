ROLES = """| Rôle | Permet de |
|---|---|
| Lecture | lire les articles réservés aux membres |
| Contribution | écrire ses articles ; un autre les publie |
| Rédaction | écrire et publier ses propres articles |
| Édition | corriger et publier les articles de tous |
| Administration | régler le site et les comptes |
"""
TACHES = {
    "Lecture": ["consultera les comptes rendus réservés aux membres", "lira les convocations, sans rien écrire", "viendra vérifier les dates des réunions internes"],
    "Contribution": ["écrira le récit des sorties, que le bureau relira et mettra en ligne", "proposera des recettes, jamais mises en ligne sans relecture", "préparera ses chroniques ; quelqu'un d'autre les publiera"],
    "Rédaction": ["mettra en ligne, sans attendre, ses propres résumés de match", "publiera son carnet de jardin, sans passer par personne", "tiendra son journal de bord et le publiera en route"],
    "Édition": ["corrigera les fautes des articles de tout le monde", "relira et publiera les textes des nouveaux", "remettra à jour les articles écrits par d'anciens membres"],
    "Administration": ["créera les comptes et changera l'apparence du site", "réglera les sauvegardes et les comptes du site", "changera l'adresse du site et les rôles"],
}  # fmt: skip


def build(v, rng):
    draw = rng("equipe")
    sans = rng.cycle("sans", list(TACHES))
    roles = draw.shuffle([one for one in TACHES if one != sans])
    lignes = [(nom, role, draw.choice(TACHES[role])) for nom, role in zip(v["prenoms"], roles, strict=True)]
    taches = "".join(f"- **{nom}** {tache}.\n" for nom, _, tache in lignes)
    choix = " | ".join(["À choisir", *TACHES])
    form = (
        "::: formulaire equipe | Enregistrer | Les rôles sont enregistrés.\n"
        + "".join(f"<> r{rang} : {nom} | {choix}\n" for rang, (nom, *_) in enumerate(lignes, 1))
        + ":::\n"
    )
    site = {
        "host": "gestion.cyclo-valcombe.test", "name": "Gestion du site", "owner": "Cyclo-club de Valcombe", "tint": 1, "menu": ["equipe", "roles"],
        "certificate": {"holder": "Cyclo-club de Valcombe", "issuer": "Autorité du Val", "until": "3 août 2027"},
    }  # fmt: skip
    valeurs = {f"r{rang}": role for rang, (_, role, _) in enumerate(lignes, 1)}
    forts = list(TACHES)
    premier = next(name for name, role in valeurs.items() if role != "Administration")
    plus = {**valeurs, premier: forts[forts.index(valeurs[premier]) + 1]}
    where = "chantier/equipe#equipe"
    return {
        "vars": {
            "valeurs": valeurs,
            "correction": " ; ".join(f"{nom} : **{role.lower()}**" for nom, role, _ in lignes) + ".",
        },
        "predicate": {"submitted": {"form": where, "values": valeurs}},
        "simulator": {
            "new_sites": {"chantier": site},
            "new_pages": {
                "chantier/equipe": {"title": "Équipe", "body": f"{taches}\n{form}"},
                "chantier/roles": {"title": "Rôles", "body": ROLES},
            },
        },
        "reject": [
            [{"send": {"form": where, "values": plus}}],
            [{"send": {"form": where, "values": dict.fromkeys(valeurs, "Administration")}}],
            [{"send": {"form": where}}],
        ],
    }
