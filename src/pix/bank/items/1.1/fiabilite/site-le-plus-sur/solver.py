def solve(question):
    """Signed, of the year, and without a shop."""
    page = next(
        page for page in question.simulator["pages"]
        if "by" in page and page["mod"].startswith("2027") and not any(block[0] == "ad" for block in page["b"])
    )  # fmt: skip
    return f"`{page['u'].split('/')[2]}`"
