DEVICES = [
    "la tablette du salon",
    "l'enceinte de la cuisine",
    "le téléviseur",
    "l'imprimante",
    "la console",
    "le portable gris",
]
HOSTS = [
    "meteo",
    "radio",
    "musee",
    "horaires",
    "recettes",
    "cartes",
    "photos",
    "echecs",
    "potager",
    "cinema",
    "velos",
    "chorale",
]
WHY = {
    "mac": "doit être ajouté à la liste des appareils autorisés, qui contient des **adresses MAC**",
    "ip": "doit recevoir un document d'un ordinateur voisin, qui demande son **adresse IP**",
    "domaine": "appelle sans cesse un service ; on veut bloquer son **nom de domaine**",
}
ASK = {"mac": "son adresse MAC", "ip": "son adresse IP", "domaine": "ce nom de domaine"}
FIELD = {"mac": "Adresse MAC", "ip": "Adresse IP", "domaine": "Nom de domaine"}


def mac(draw):
    return ":".join(f"{draw.randint(0, 255):02X}" for _n in range(6))


def build(v, rng):
    draw = rng("appareils")
    names = draw.sample(DEVICES, 4)
    hosts = rng("domaines").sample(HOSTS, 4)
    ends = draw.sample(list(range(20, 99)), 4)
    facts = [
        (name, mac(draw), f"192.168.1.{end}", f"{host}.valcombe.test")
        for name, end, host in zip(names, ends, hosts, strict=True)
    ]
    target = facts[rng.cycle("cible", range(4))]
    gateway = "192.168.1.1"
    log, hour = [], draw.randint(8, 18)
    for number, (name, address, ip, domain) in enumerate(facts):
        minute = 3 + number * 11
        log.append(
            {
                "line": f"{hour:02d}:{minute:02d}",
                "is": f"{name[0].upper()}{name[1:]} : connexion au Wi-Fi, {address}",
            }
        )
        log.append({"line": f"{hour:02d}:{minute + 1:02d}", "is": f"{address} reçoit {ip}"})
        log.append({"line": f"{hour:02d}:{minute + 4:02d}", "is": f"{ip} demande {domain}"})
    pages = [
        {"id": "journal", "title": "Journal", "icon": "list", "note": "Les lignes les plus anciennes en haut.", "items": log},
        {"id": "etat", "title": "État", "icon": "box", "items": [
            {"line": "Adresse de la box", "is": gateway}, {"line": "Wi-Fi", "is": {"text": "Activé", "tone": "ok"}},
            {"line": "Internet", "is": {"text": "Connecté", "tone": "ok"}}]},
    ]  # fmt: skip
    place = {"mac": 1, "ip": 2, "domaine": 3}
    right = target[place[v["quoi"]]]
    rest = sorted({one[place[v["quoi"]]] for one in facts} | set(target[1:]) - {right})
    accepted = (
        [right]
        if v["quoi"] != "mac"
        else [right, right.replace(":", "-"), right.replace(":", " "), right.replace(":", "")]
    )
    return {
        "vars": {
            "appareil": target[0], "raison": WHY[v["quoi"]].replace("ajouté", "ajoutée" if target[0].startswith(("la ", "l'")) else "ajouté"),
            "demande": ASK[v["quoi"]],
            "champ": FIELD[v["quoi"]], "mac": target[1], "ip": target[2], "domaine": target[3], "bonne": right,
        },
        "simulator": {"open": "journal", "pages": pages},
        "solution": accepted,
        "reject": [one for one in rest if one != right] + [gateway],
        "feedback": {gateway: "C'est l'adresse de la box elle-même."},
    }  # fmt: skip
