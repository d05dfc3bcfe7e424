import re


def solve(question):
    text = question.instruction
    band = "2,4 GHz" if "trois murs" in text else "5 GHz"
    counts, current = {}, ""
    for item in question.simulator["pages"][0]["items"]:
        if item["k"] == "group":
            current = item["n"].removeprefix("Bande ")
        elif current == band:
            counts[item["n"].removeprefix("Canal ")] = int(re.match(r"\d+", item["is"][0][1])[0])
    best = min(counts, key=counts.get)
    paths = {item["n"]: item["p"] for item in question.simulator["pages"][1]["items"]}
    return [{"set": {paths["Bande"]: band}}, {"set": {paths[f"Canal ({band})"]: best}}]
