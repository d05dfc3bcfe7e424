import re


def solve(question):
    """Compare the quotation with the interview: condition, year, speaker, number."""
    pages = {page["u"].split("/")[2]: page for page in question.simulator["pages"]}
    told, source = str(pages["minute-nature.test"]["b"]), pages["cahiers-naturalistes.test"]
    quote = re.search(r"« (.+?) »", told)[1]
    if "seulement" not in quote:
        word = "coupée"
    elif re.search(r"Interrogée le \S+ \w+ (\d{4})", told)[1] != source["pub"][:4]:
        word = "présentées comme"
    elif re.search(r"Mme ([^,]+), naturaliste", told)[1] not in source["t"]:
        word = "attribuées"
    else:
        word = "devenue"
    return next(option for option in question.options if word in option)
