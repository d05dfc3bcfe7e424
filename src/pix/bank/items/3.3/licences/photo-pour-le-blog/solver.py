OPEN = ("libre", "CC BY", "CC0")


def solve(question):
    pages = [
        page for page in question.simulator["pages"] if any(mark in page.get("lic", "") for mark in OPEN)
    ]
    return {page["by"] for page in pages}
