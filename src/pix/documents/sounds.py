"""Sounds as .wav: sines computed in whole steps."""

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
    step = 2 * math.pi * tone.frequency / sound.sample_rate
    top = float(tone.volume) * (32767 if sound.sample_width == 2 else 127)
    levels = (round(top * math.sin(step * index)) for index in range(count))
    if sound.sample_width == 2:
        return b"".join(struct.pack("<h", level) * sound.channels for level in levels)
    return b"".join(bytes([level + 128]) * sound.channels for level in levels)
