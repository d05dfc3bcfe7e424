import json
import re


def solve(question):
    """Delete the only listed file whose last extension is that of a program."""
    payload = json.dumps(question.simulator, ensure_ascii=False)
    names = sorted(set(re.findall(r'"([^"/]+\.[a-z0-9]+)"', payload)))
    found = [name for name in names if name.rsplit(".", 1)[1] in {"exe", "scr", "bat", "cmd"}]
    return [{"delete": name} for name in found]
