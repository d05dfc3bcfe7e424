import io
import wave
from decimal import Decimal


def solve(question):
    (file,) = question.attachments.values()
    with wave.open(io.BytesIO(file["bytes"])) as sound:
        bits = sound.getframerate() * sound.getsampwidth() * 8 * sound.getnchannels()
    return Decimal(bits) / 1000
