import re


def solve(question):
    name = re.search(r"\*\*wattheures\*\* (.+?) consomme", question.instruction)[1]
    days = int(re.search(r"\*\*(\d+) jours", question.instruction)[1])
    (page,) = [page for page in question.simulator["pages"] if page["n"].lower() == name.lower()]
    values = {item["n"]: int(item["is"][0][1].split()[0]) for item in page["items"]}
    return values["Puissance en marche"] * values["En marche chaque jour"] * days
