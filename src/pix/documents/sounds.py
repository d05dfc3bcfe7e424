"""Sounds as .wav: sines computed over one period, then repeated."""

import math
import struct

from pix.core.items.files import Sound, Tone


def build_wav(sound: Sound) -> bytes:
    """The bytes of the .wav (PCM, no metadata)."""
    samples = b"".join(_tone(tone, sound) for tone in sound.tones)
    block = sound.channels * sound.sample_width
    header = struct.pack(
        "<4sI8sIHHIIHH4sI",
        b"RIFF",
        36 + len(samples),
        b"WAVEfmt ",
        16,
        1,
        sound.channels,
        sound.sample_rate,
        sound.sample_rate * block,
        block,
        8 * sound.sample_width,
        b"data",
        len(samples),
    )
    return header + samples


def _tone(tone: Tone, sound: Sound) -> bytes:
    count = round(float(tone.duration) * sound.sample_rate)
    period = sound.sample_rate // math.gcd(tone.frequency, sound.sample_rate)
    step = 2 * math.pi * tone.frequency / sound.sample_rate
    top = float(tone.volume) * (32767 if sound.sample_width == 2 else 127)
    pattern = b"".join(
        _sample(round(top * math.sin(step * index)), sound) for index in range(min(period, count))
    )
    length = count * sound.channels * sound.sample_width
    return (pattern * (count // period + 1))[:length]


def _sample(level: int, sound: Sound) -> bytes:
    """One instant, the same on every channel."""
    single = struct.pack("<h", level) if sound.sample_width == 2 else bytes([level + 128])
    return single * sound.channels
