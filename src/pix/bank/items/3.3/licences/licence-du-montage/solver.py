import re


def solve(question):
    marks = [
        re.search(r"\((?:CC )?([A-Z0-9-]+)\)$", page["lic"])[1].split("-")
        for page in question.simulator["pages"]
    ]
    strict = {tuple(one) for one in marks if "SA" in one}
    conflict = len(strict) > 1 or any("ND" in one for one in marks)
    conflict = conflict or (strict and any("NC" in one for one in marks) and "NC" not in next(iter(strict)))
    if conflict:
        return next(option for option in question.options if option.startswith("Non"))
    return f"Oui, sous licence CC {'-'.join(next(iter(strict)))}"
