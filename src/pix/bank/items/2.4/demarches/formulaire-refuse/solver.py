import json
import re


def solve(question):
    """The form as it is, with the four faulty values written as the page wants them."""
    page = next(page for page in question.simulator["pages"] if page["t"] == "Aide à la rentrée")
    form = next(block for block in page["b"] if block[0] == "form")
    papers = dict(re.findall(r"^\| (.+?) \| (.+?) \|$", question.instruction, re.MULTILINE))
    digits = {name: re.sub(r"\D", "", text.split(",")[0]) for name, text in papers.items()}
    values = {"_button": "Envoyer"}
    for field in form[4]:
        values[field[1]] = field[-1]
    values |= {
        "usager": digits["Carte d'usager"],
        "telephone": digits["Téléphone"],
        "revenu": digits["Avis d'impôt"],
        "naissance": question.date(papers["Carte d'identité"].split(" : ")[1]).isoformat(),
    }
    if isinstance(values["commune"], list):
        values["commune"] = values["commune"][0]
    key = page["u"].removeprefix("https://") + "#" + form[1]
    return json.dumps({"v": 1, "tabs": [page["u"]], "at": 0, "sent": {key: values}})
