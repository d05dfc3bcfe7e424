import re


def solve(question):
    body = question.simulator["messages"][0]["b"].lower()
    words = {word for word in re.findall(r"\w+", body) if len(word) > 3}

    def common(text):
        return len(words & set(re.findall(r"\w+", text.lower())))

    subject = max(question.selects["objet"], key=common)
    (polite,) = [one for one in question.selects["formule"] if re.search(r"Madame|Monsieur", one)]
    return {"objet": subject, "formule": polite}
