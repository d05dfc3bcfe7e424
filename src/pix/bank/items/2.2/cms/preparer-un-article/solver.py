import re


def solve(question):
    title, image, link = re.findall(r"\*\*(.+?)\*\*", question.instruction)
    button = "Publier" if "maintenant" in question.instruction else "Enregistrer comme brouillon"
    page = question.simulator["pages"][0]
    values = {"titre": title, "image": image, "lien": link}
    return [{"send": {"form": page["u"] + "#article", "button": button, "values": values}}]
