import re


def solve(question):
    text = question.instruction
    group, measure, threshold = re.findall(r"`(\w+)`", text.splitlines()[0])[2:]
    result = re.search(r"pour chaque .+?, (.+?), en ne", text)[1]
    words, limit = re.search(rf"\*\*{threshold} (.+?) (\d+)\*\*", text).groups()
    sign = {
        "est plus grand que": ">",
        "est plus petit que": "<",
        "vaut au moins": ">=",
        "vaut au plus": "<=",
    }[words]
    function = "COUNT(*)" if "nombre" in result else f"{'SUM' if 'total' in result else 'AVG'}({measure})"
    return {
        "calcul": function,
        "condition": f"{threshold} {sign} {limit}",
        "groupe": group,
        "ordre": "DESC" if "du plus grand" in text else "ASC",
    }
