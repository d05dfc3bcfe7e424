import json
import re


def solve(question):
    data = json.loads(re.search(r"```json\n(.+?)\n```", question.instruction, re.S)[1])
    asked = question.instruction.splitlines()[-1]
    record = next(item for item in data["releves"] if f"**{item['jour']}**" in asked)
    group = record["temperature" if "température" in asked else "vent"]
    value = group["min" if "basse" in asked or "faible" in asked else "max"]
    return f"{value:g}".replace(".", ",")
