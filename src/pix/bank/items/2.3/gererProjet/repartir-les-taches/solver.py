from itertools import permutations


def solve(question):
    page = question.simulator["pages"][0]
    table, form = page["b"]
    free = dict(table[2])
    fields = form[4]
    for people in permutations(free):
        if all(
            field[2].split(", ")[1].removesuffix(" mars") in free[who]
            for field, who in zip(fields, people, strict=False)
        ):
            values = {field[1]: who for field, who in zip(fields, people, strict=False)}
            return [{"send": {"form": page["u"] + "#taches", "values": values}}]
    return None
