def solve(question):
    pages = {page["id"]: page["items"] for page in question.simulator["pages"]}
    text = " ".join(str(item["is"]) for page in ("peripheriques", "disques") for item in pages[page])
    word = "prise de" if "Insuffisante" in text else "pilote" if "sans pilote" in text else "lecture"
    return [{"do": next(item["p"] for item in pages["remedes"] if word in item["n"])}]
