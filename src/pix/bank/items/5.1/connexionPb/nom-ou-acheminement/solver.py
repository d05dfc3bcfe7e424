def solve(question):
    pages = {page["id"]: page["items"] for page in question.simulator["pages"]}
    facts = {item["n"]: item["is"][0][1] for item in pages["fiche"]}
    fields = {item["n"]: item for item in pages["reglages"] if item["k"] == "field"}
    if fields["Passerelle"]["is"] != facts["Box de la salle"]:
        return [{"set": {fields["Passerelle"]["p"]: facts["Box de la salle"]}}]
    return [{"set": {fields["Serveur de noms"]["p"]: facts["Serveur de noms"]}}]
