import re


def solve(question):
    name = re.search(r"appareils\. (.+?) (?:doit|appelle)", question.instruction)[1]
    lines = [item["is"][0][1] for item in question.simulator["pages"][0]["items"]]
    (mac,) = [line.split(", ")[-1] for line in lines if line.startswith(f"{name} :")]
    (ip,) = [line.split()[-1] for line in lines if line.startswith(f"{mac} reçoit")]
    (domain,) = [line.split()[-1] for line in lines if line.startswith(f"{ip} demande")]
    question_line = question.instruction.strip().splitlines()[-1]
    return mac if "MAC" in question_line else ip if "IP" in question_line else domain
