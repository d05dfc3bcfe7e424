ENDS = {
    "l'État": ".gouv.fr`",
    "association": "-valcombe.org`",
    "la France": "-valcombe.fr`",
    "commerce": ".com`",
}


def solve(question):
    end = next(end for words, end in ENDS.items() if words in question.instruction.rsplit("Laquelle", 1)[1])
    return next(option for option in question.options if option.endswith(end))
