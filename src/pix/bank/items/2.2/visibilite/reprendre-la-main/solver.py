def solve(question):
    text = question.instruction
    page = next(page for page in question.simulator["pages"] if page["t"].startswith("Confidentialité :"))
    old = (
        "amis"
        if "vues que de ses amis" in text
        else "proches"
        if "vues que de ses proches" in text
        else "moi"
    )
    values = {"anciennes": f"Limiter à {'mes ' if old != 'moi' else ''}{old}"}
    values["identifier"] = "Après mon accord" if "avec son accord" in text else "Jamais"
    return [{"send": {"form": page["u"] + "#reglages", "values": values}}]
