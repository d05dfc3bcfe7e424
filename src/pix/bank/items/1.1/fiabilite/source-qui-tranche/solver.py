from datetime import date


def solve(question):
    """The dated document of the body that decides: the record of the council."""
    record = next(page for page in question.simulator["pages"] if page.get("k") == "document")
    day = date.fromisoformat(record["pub"])
    return next(option for option in question.options if f"rendu du {day.day} mars" in option)
