import json


def solve(question):
    """Among the open pages, that of a site whose owner is a public service."""
    tool = question.simulator
    public = {site["h"] for site in tool["sites"].values() if "service public" in site["own"]}
    page = next(url for url in tool["open"] if url.split("/")[2] in public)
    return json.dumps({"v": 1, "tabs": tool["open"], "at": 0, "marks": [*tool["marks"], page]})
