def solve(question):
    found = set()
    for name in ("releves.ods", "releves.xlsx"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        for day, heat, damp, wind in rows:
            if not (-40 < int(heat) < 55 and 0 <= int(damp) <= 100 and int(wind) >= 0):
                year, month, number = day.split("-")
                found.add(f"{number}/{month}/{year}")
    return found
