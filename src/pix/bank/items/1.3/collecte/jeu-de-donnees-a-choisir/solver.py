import re


def solve(question):
    last = int(re.search(r"années \d{4} à (\d{4})", question.instruction)[1])
    found = []
    for option in question.options:
        updated, missing = re.search(r"en \w+ (\d{4}), (\d+) %", option).groups()
        if (
            "toute l'agglo" in option
            and int(updated) > last
            and int(missing) < 10
            and "non commercial" not in option
        ):
            found.append(option)
    [only] = found
    return only
