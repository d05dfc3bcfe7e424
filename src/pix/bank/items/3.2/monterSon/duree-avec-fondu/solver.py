import io
import re
import wave


def seconds(file):
    with wave.open(io.BytesIO(file["bytes"])) as sound:
        length, rest = divmod(sound.getnframes(), sound.getframerate())
    if not (rest == 0):
        raise ValueError("the question is not what it should be")
    return length


def solve(question):
    overlap = int(re.search(r"enchaîné de (\d+)", question.instruction)[1])
    return sum(seconds(file) for file in question.attachments.values()) - overlap
