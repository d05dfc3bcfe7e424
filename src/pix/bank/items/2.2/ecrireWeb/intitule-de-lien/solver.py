def solve(question):
    page = question.simulator["pages"][0]
    values = {}
    for _kind, name, label, choices in page["b"][0][4]:
        target = label.split("vers ")[1].lower()
        values[name] = next(one for one in choices if target.endswith(one.lower()))
    return [{"send": {"form": page["u"] + "#liens", "values": values}}]
