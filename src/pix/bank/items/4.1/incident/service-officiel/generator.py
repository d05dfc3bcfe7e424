SERVICES = [
    (
        "PHAROS",
        "signaler un contenu public illégal : haine, menaces, apologie",
        [
            "{p} tombe sur une vidéo publique qui appelle à la violence.",
            "{p} voit sur un forum ouvert des appels à la haine contre un groupe.",
        ],
        "{p} : contenu public illégal, donc PHAROS. Les enquêteurs peuvent le faire retirer.",
    ),
    (
        "THESEE",
        "porter plainte en ligne pour une escroquerie sur Internet",
        [
            "{p} a payé 240 € une location de vacances qui n'existe pas, trouvée sur un site d'annonces.",
            "{p} a envoyé 300 € à un faux vendeur rencontré en ligne et veut porter plainte.",
        ],
        "{p} : argent perdu dans une escroquerie en ligne, donc plainte sur THESEE.",
    ),
    (
        "Perceval",
        "signaler une fraude quand on a toujours sa carte bancaire",
        [
            "{p} découvre un achat en ligne inconnu ; sa carte n'a jamais quitté son portefeuille.",
            "{p} a fait opposition : deux paiements inconnus, alors que sa carte est toujours dans sa poche.",
        ],
        "{p} : carte toujours en main mais utilisée en ligne, donc Perceval, après l'opposition.",
    ),
    (
        "33700",
        "signaler un SMS ou un appel indésirable",
        [
            "{p} reçoit un SMS : « Colis bloqué, payez 2 € ». Rien n'a été payé.",
            "{p} reçoit un faux SMS d'amende et veut aider à bloquer le numéro.",
        ],
        "{p} : SMS frauduleux sans perte, donc transfert au 33700.",
    ),
    (
        "Signal Spam",
        "signaler un courriel indésirable ou d'hameçonnage",
        [
            "{p} reçoit un courriel qui imite sa banque et n'a pas cliqué.",
            "{p} reçoit un courriel d'hameçonnage et veut le faire connaître.",
        ],
        "{p} : courriel d'hameçonnage sans perte, donc Signal Spam.",
    ),
]
COMMUNES = ["Valcombe", "Fontclaire", "Montbrelle", "Clairmarais", "Chantegrive", "Beaurivet"]


def build(v, rng):
    ordres = [(a, b, c) for a in range(5) for b in range(5) for c in range(5) if len({a, b, c}) == 3]
    cas = [SERVICES[n] for n in rng.cycle("ordre", ordres)]
    prenoms = rng("prenoms").sample(v["prenoms_possibles"], 3)
    affiches = rng("liste").shuffle(SERVICES)
    return {
        "vars": {
            "commune": rng("commune").choice(COMMUNES),
            "p": prenoms,
            "liste": "\n".join(f"- **{nom}** : {role}" for nom, role, _, _ in affiches),
            "s": [
                rng("textes").choice(textes).replace("{p}", p)
                for (_, _, textes, _), p in zip(cas, prenoms, strict=True)
            ],
            "r": [nom for nom, _, _, _ in cas],
            "choix": [nom for nom, _, _, _ in affiches],
            "e": [phrase.replace("{p}", p) for (_, _, _, phrase), p in zip(cas, prenoms, strict=True)],
        }
    }
