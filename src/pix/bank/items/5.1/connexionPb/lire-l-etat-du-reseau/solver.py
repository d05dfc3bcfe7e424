import re


def solve(question):
    box, prefix = re.findall(r"`(.+?)`", question.instruction)
    net = prefix.removesuffix(".x")
    for page in question.simulator["pages"][:-1]:
        facts = {item["n"]: item["is"][0][1] for item in page["items"] if item["k"] == "line"}
        answers = [item["report"][0]["is"][0][1] for item in page["items"] if item["k"] == "test"]
        address = facts["Adresse IPv4"]
        if address.startswith("169.254"):
            cause = "Adresse non reçue de la box"
        elif not address.startswith(f"{net}."):
            cause = "Adresse hors du réseau"
        elif facts["Passerelle"] != box:
            cause = "Passerelle fausse"
        elif answers[2] == "aucune":
            cause = "Serveur de noms muet"
        else:
            continue
        return [{"set": {"poste": page["n"], "cause": cause}}]
    return None
