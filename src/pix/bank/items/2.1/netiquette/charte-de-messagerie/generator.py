from pix.core.items.simulators.mailbox import person


def build(v, rng):
    tirage = rng("tirage")
    matin, soir = tirage.choice([7, 8]), tirage.choice([18, 19, 20])
    jours, copies = tirage.choice([2, 3]), tirage.choice([5, 6, 8])
    regles = (
        f"1. Entre {soir} h et {matin} h, et le dimanche, personne n'est tenu de lire ni de répondre.\n"
        f"2. Un message écrit pendant ces heures part avec l'envoi différé, ou avec la mention « réponse inutile avant {matin} h ».\n"
        f"3. On répond sous {jours} jours ouvrés, ne serait-ce que pour donner une date.\n"
        f"4. Au-delà de {copies} personnes en copie, on passe par l'espace partagé.\n"
        "5. Une urgence se traite au téléphone d'astreinte, jamais par courriel."
    )
    noms = v["prenoms"][1:]
    bonnes = [
        (
            f"{{n}} écrit à {soir + 1} h et règle le départ du message sur {matin + 1} h.",
            "L'envoi différé est ce que demande l'article 2.",
        ),
        (
            "{n} lit un courriel reçu le dimanche et y répond le lundi matin.",
            "Le dimanche, rien n'oblige à répondre (article 1).",
        ),
        (
            f"{{n}} ne peut pas répondre au fond, et promet une date sous {jours} jours ouvrés.",
            "Donner une date suffit (article 3).",
        ),
        (
            f"{{n}} met {copies} personnes en copie d'un compte rendu.",
            f"La limite est « au-delà de {copies} » : {copies} reste permis (article 4).",
        ),
        (
            "{n} appelle l'astreinte à 23 h, car une porte du bâtiment est restée ouverte.",
            "Une urgence passe par le téléphone (article 5).",
        ),
    ]
    mauvaises = [
        (
            f"{{n}} écrit à {soir + 2} h, sans mention, et relance à {matin} h.",
            "Il manque l'envoi différé ou la mention de l'article 2.",
        ),
        (
            "{n} reproche à un collègue de n'avoir pas lu un courriel du dimanche.",
            "Personne n'est tenu de lire le dimanche (article 1).",
        ),
        (
            f"{{n}} attend d'avoir tout résolu et répond après {jours + 3} jours ouvrés.",
            f"Une réponse d'attente était due sous {jours} jours (article 3).",
        ),
        (
            f"{{n}} met {copies + 2} personnes en copie du planning.",
            "Au-delà de la limite, il faut l'espace partagé (article 4).",
        ),
        (
            "{n} signale une fuite d'eau dans la nuit par un courriel marqué urgent.",
            "L'urgence se traite par téléphone (article 5).",
        ),
    ]
    nombre = rng.cycle("nombre", [2, 3, 2, 4])
    choix = tirage.sample(range(5), nombre)
    # The same article is not broken and kept by two people.
    reste = [rang for rang in range(5) if rang not in choix] + tirage.sample(choix, nombre)
    ecartes = reste[: 6 - nombre]
    bons = [bonnes[rang][0].replace("{n}", noms[place]) for place, rang in enumerate(choix)]
    faux = [
        {"text": mauvaises[rang][0].replace("{n}", noms[nombre + place]), "feedback": mauvaises[rang][1]}
        for place, rang in enumerate(ecartes)
    ]
    charte = {
        "id": "charte",
        "from": person(f"{v['prenoms'][0]} {v['noms'][0]}", v["organisme"]["domaine"]),
        "subject": "Charte de messagerie",
        "date": "2026-09-14 09:00",
        "body": f"Bonjour,\n\nVoici les cinq articles de notre charte.\n\n{regles}\n\nMerci à tous.",
    }
    return {
        "vars": {
            "bons": bons,
            "faux": faux,
            "liste": ", ".join(noms[:nombre]),
            "raisons": " ".join(bonnes[rang][1] for rang in choix),
        },
        "simulator": {
            "owner": person(f"Équipe {v['noms'][1]}", v["organisme"]["domaine"]),
            "messages": [charte],
        },
    }
