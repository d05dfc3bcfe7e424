def solve(question):
    page = question.simulator["pages"][0]
    wanted = "permet" if "libre" in page.get("lic", "") else "accord"
    return next(option for option in question.options if wanted in option)
