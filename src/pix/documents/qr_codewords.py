"""What a QR code holds: a text as bytes with its error correction (level M), in the order they are drawn.

Whole numbers stand for polynomials, so that 500 codes cost little; the tables are those
of the library `qrcode`, which the tests compare with.
"""

import functools
from itertools import chain, zip_longest

from qrcode.base import gexp, glog, rs_blocks
from qrcode.constants import ERROR_CORRECT_M

_BYTES, _MODE_BITS, _END_BITS = 0b0100, 4, 4
_PADDING = b"\xec\x11"
VERSIONS = range(1, 41)


class TextTooLongError(ValueError):
    """No QR code holds so much."""


def codewords_of(text: str) -> tuple[int, bytes]:
    """The smallest version that holds the text, and its bytes with those that correct errors."""
    data = text.encode()
    version = next((one for one in VERSIONS if len(data) <= _room(one)), None)
    if version is None:
        raise TextTooLongError(f"{len(data)} bytes")
    sizes = _block_sizes(version)
    filled = _fill(version, data, sum(size for size, _ in sizes))
    ends = [sum(size for size, _ in sizes[: rank + 1]) for rank in range(len(sizes))]
    blocks = [filled[end - size : end] for end, (size, _) in zip(ends, sizes, strict=True)]
    corrections = [_correct(block, extra) for block, (_, extra) in zip(blocks, sizes, strict=True)]
    return version, _interleave(blocks) + _interleave(corrections)


@functools.cache
def _block_sizes(version: int) -> list[tuple[int, int]]:
    """Bytes of the text and bytes of correction in each block."""
    blocks = rs_blocks(version, ERROR_CORRECT_M)
    return [(block.data_count, block.total_count - block.data_count) for block in blocks]


def _count_bits(version: int) -> int:
    return 8 if version < 10 else 16


def _room(version: int) -> int:
    """In bytes of text."""
    bits = 8 * sum(size for size, _ in _block_sizes(version))
    return (bits - _MODE_BITS - _count_bits(version)) // 8


def _fill(version: int, data: bytes, size: int) -> bytes:
    """Mode, length, text and end, filled up to `size` bytes."""
    head = _BYTES << _count_bits(version) | len(data)
    bits = (head << 8 * len(data) | int.from_bytes(data)) << _END_BITS
    length = (_MODE_BITS + _count_bits(version) + 8 * len(data) + _END_BITS) // 8
    missing = size - length
    return bits.to_bytes(length) + (_PADDING * missing)[:missing]


def _correct(block: bytes, count: int) -> bytes:
    """What remains of the block divided by the generator of degree `count` (Reed and Solomon)."""
    multiples, low, rest = _multiples(count), (1 << 8 * (count - 1)) - 1, 0
    for byte in block:
        rest = (rest & low) << 8 ^ multiples[byte ^ rest >> 8 * (count - 1)]
    return rest.to_bytes(count)


@functools.cache
def _multiples(count: int) -> list[int]:
    """The generator of degree `count` without its first term, times each of the 256 bytes."""
    generator = [1]
    for power in range(count):
        shifted = [_times(term, gexp(power)) for term in generator]
        generator = [one ^ other for one, other in zip([*generator, 0], [0, *shifted], strict=True)]
    return [int.from_bytes(_times(term, byte) for term in generator[1:]) for byte in range(256)]


def _times(one: int, other: int) -> int:
    return gexp(glog(one) + glog(other)) if one and other else 0


def _interleave(blocks: list[bytes]) -> bytes:
    return bytes(byte for byte in chain.from_iterable(zip_longest(*blocks)) if byte is not None)
