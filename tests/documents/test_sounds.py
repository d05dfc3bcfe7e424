"""Sounds written as .wav."""

import io
import math
import struct
import wave

import pytest

from pix.core.items.files import Sound, Tone
from pix.documents.sounds import build_wav


def samples(sound: Sound) -> tuple[int, ...]:
    with wave.open(io.BytesIO(build_wav(sound))) as read:
        assert (read.getnchannels(), read.getframerate()) == (sound.channels, sound.sample_rate)
        assert read.getsampwidth() == sound.sample_width
        count = read.getnframes() * read.getnchannels()
        return struct.unpack(f"<{count}{'h' if sound.sample_width == 2 else 'B'}", read.readframes(count))


@pytest.mark.parametrize("frequency", [440, 441, 997, 1500])
def test_a_tone_is_a_sine_from_end_to_end(frequency: int) -> None:
    step = 2 * math.pi * frequency / 8000
    wanted = [32767 * 0.5 * math.sin(step * index) for index in range(4000)]
    heard = samples(Sound([Tone(frequency, 0.5)], sample_rate=8000))
    assert len(heard) == 4000
    assert max(abs(one - other) for one, other in zip(heard, wanted, strict=True)) <= 0.5 + 1e-6


def test_silence_lasts_as_long_as_asked() -> None:
    heard = samples(Sound([Tone(0, 1), Tone(500, "0.25"), Tone(0, "0.5")], sample_rate=8000))
    assert set(heard[:8000]) == {0}
    assert max(heard[8000:10000]) > 10000
    assert set(heard[10000:]) == {0}
    assert len(heard) == 14000


def test_channels_and_eight_bits() -> None:
    heard = samples(Sound([Tone(400, 1)], sample_rate=8000, channels=2, sample_width=1))
    assert heard[::2] == heard[1::2]
    assert len(heard) == 16000
    assert (min(heard), max(heard)) == (64, 192)
