from pix.core.items.french import with_de

THINGS = {
    "la clé USB du club": ("de la clé", "Clé USB", "Clé USB du club"), "le disque de sauvegarde": ("du disque", "Disque externe", "Disque de sauvegarde"),
    "la carte de l'appareil photo": ("de la carte", "Carte mémoire", "Carte photo"), "le lecteur de l'atelier": ("du lecteur", "Lecteur externe", "Lecteur de l’atelier"),
}  # fmt: skip
REMEDIES = {
    "port": ("autre_port", "Brancher sur une prise de l’ordinateur"),
    "pilote": ("pilote", "Installer le pilote du fabricant"),
    "format": ("lire", "Installer le module de lecture du format"),
}


def build(v, rng):
    fault = v["panne"]
    name = rng("objet").choice(sorted(THINGS))
    of, kind, title = THINGS[name]
    size = rng("taille").choice([32, 64, 128, 256])
    form = rng("format").choice(["Talus-2", "Galet-FS", "Roche-4"])
    seen = fault != "port"
    device = {
        "id": "peripheriques",
        "title": "Périphériques",
        "icon": "cable",
        "items": [
            {
                "line": "Branchement",
                "is": "Concentrateur USB sans alimentation, 4 appareils"
                if fault == "port"
                else "Prise USB de l’ordinateur",
            },
            {
                "line": "Alimentation",
                "is": {"text": "Insuffisante : 100 mA sur 500 mA", "tone": "bad"}
                if fault == "port"
                else {"text": "Suffisante : 500 mA", "tone": "ok"},
            },
            {
                "line": title,
                "is": {"text": "Non détecté", "tone": "bad"}
                if not seen
                else {"text": "Appareil inconnu, sans pilote", "tone": "warn"}
                if fault == "pilote"
                else {"text": "Détecté, pilote à jour", "tone": "ok"},
            },
        ],
    }
    disks = {
        "id": "disques",
        "title": "Disques",
        "icon": "drive",
        "items": [
            {"line": "Disque de l’ordinateur", "is": "256 Go, format Atelier-1"},
            {
                "line": kind,
                "is": {"text": f"{size} Go, format {form} : illisible par ce système", "tone": "bad"}
                if fault == "format"
                else "Absent de la liste",
            },
        ],
    }
    tries = {
        "id": "essais",
        "title": "Essais notés",
        "icon": "list",
        "items": [
            {
                "line": "Sur l’ordinateur voisin",
                "is": {
                    "port": "Branché directement : fonctionne",
                    "pilote": "Fonctionne : son pilote y a été installé en mai 2026",
                    "format": f"Fonctionne : ce système lit le format {form}",
                }[fault],
            },
            {
                "line": "Une souris à la même place",
                "is": "Ne s’allume pas non plus" if fault == "port" else "Fonctionne",
            },
        ],
    }
    words = {
        "autre_port": REMEDIES["port"][1],
        "pilote": REMEDIES["pilote"][1],
        "lire": f"Installer le module de lecture {form}",
    }
    fixes = {"id": "remedes", "title": "Remèdes", "icon": "check", "items": [
        {"action": path, "label": label, "done": "Fait."} for path, label in rng("ordre").shuffle(list(words.items()))]
        + [{"action": "formater", "label": f"Formater ({kind.lower()})", "style": "danger", "confirm": "Tout son contenu sera effacé.", "done": "Formaté."},
           {"action": "vitesse", "label": "Ralentir les prises USB", "done": "Fait."}]}  # fmt: skip
    right = REMEDIES[fault][0]
    reasons = {
        "port": "L'appareil n'est même pas détecté, une souris ne s'allume pas non plus à cette place : le concentrateur ne fournit pas assez de courant.",
        "pilote": "L'appareil est alimenté et vu, mais « inconnu, sans pilote » : le système ne sait pas lui parler.",
        "format": f"L'appareil est détecté et son pilote va bien, mais son format {form} est illisible par ce système.",
    }
    return {
        "vars": {
            "objet": name,
            "support": of,
            "remede": f"{words[right][0].lower()}{words[right][1:]}.",
            "raison": reasons[fault],
        },
        "simulator": {
            "title": f"Ordinateur {with_de(v['prenom'])}",
            "open": "peripheriques",
            "pages": [device, disks, tries, fixes],
        },
        "predicate": {"done": right},
        "accept": [[{"do": right}]],
        "reject": [
            [],
            [{"do": "formater"}],
            *([{"do": path}] for path in words if path != right),
            [{"do": right}, {"do": "formater"}],
            [{"do": list(words)}],
        ],
    }
