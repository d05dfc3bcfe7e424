def solve(question):
    return next(site["feed"] for site in question.simulator["sites"].values() if "feed" in site)
