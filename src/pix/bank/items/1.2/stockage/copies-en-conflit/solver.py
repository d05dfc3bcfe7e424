import re


def solve(question):
    additions = re.findall(r"« (.+?) »", question.instruction)
    name = re.search(r"modifié \*(.+?)\*", question.instruction)[1]
    stem = name.rsplit(".", 1)[0]
    versions = [row for row in question.simulator["nodes"] if row["n"].startswith(stem) and row.get("text")]
    if len(versions) != 3:
        raise ValueError("another question was expected")
    (good,) = [row["n"] for row in versions if all(a in row["text"] for a in additions)]
    return [
        {"delete": [f"Grenier/Commun/{row['n']}" for row in versions if row["n"] != good]},
        {"rename": {"file": f"Grenier/Commun/{good}", "to": name}},
    ]
