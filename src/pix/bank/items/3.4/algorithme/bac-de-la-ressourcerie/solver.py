import re


def solve(question):
    text = question.attachments["guide.odt"]["text"]
    steps = {}
    for number, asked, yes, no in re.findall(r"Question (\d+)\. (.+?\?) Oui : (.+?)\. Non : (.+?)\.", text):
        steps[number] = (asked, yes, no)
    told = question.instruction
    weight = int(re.search(r"de (\d+) kg", told)[1])
    truths = {
        "électricité": "non électrique" not in told,
        "cassé": "bon état" not in told,
        "5 kg": weight > 5,
        "cuisine": "pour la cuisine" in told,
    }
    place = "1"
    while True:
        asked, yes, no = steps[place]
        (truth,) = [value for word, value in truths.items() if word in asked]
        outcome = yes if truth else no
        if found := re.search(r"bac (\w+)", outcome):
            return found[1]
        place = re.search(r"\d+", outcome)[0]
