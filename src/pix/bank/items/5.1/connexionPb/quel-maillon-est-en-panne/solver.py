def solve(question):
    results = [
        item["report"][0]["is"][0][1] == "oui"
        for item in question.simulator["pages"][0]["items"]
        if item["k"] == "test"
    ]
    box, other, _site, phone_box, phone_other, _phone_site, mobile = results
    if not box and phone_box:
        words = "Le portable"
    elif not phone_box:
        words = "La box (ou son Wi-Fi)"
    elif not other and not phone_other:
        words = "La ligne de l’opérateur"
    else:
        words = "Le site lui-même" if not mobile else "?"
    return [{"set": {"conclusion": words}}]
