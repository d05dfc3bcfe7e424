def solve(question):
    page = question.simulator["pages"][0]
    table, form = page["b"]
    counts = [sum(row[column] != "non" for row in table[2]) for column in range(1, 4)]
    dates = form[4][0][3][1:]
    return [{"send": {"form": page["u"] + "#choix", "values": {"date": dates[counts.index(max(counts))]}}}]
