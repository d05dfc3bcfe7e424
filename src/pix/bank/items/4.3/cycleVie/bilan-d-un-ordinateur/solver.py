def solve(question):
    answers = set()
    for name in ("bilan.ods", "bilan.xlsx"):
        _header, *rows = next(iter(question.attachments[name]["csv"].values()))
        sums = {}
        for phase, _step, value in rows:
            sums[phase] = sums.get(phase, 0) + float(value.replace(",", "."))
        answers.add(round(100 * max(sums.values()) / sum(sums.values())))
    return answers
