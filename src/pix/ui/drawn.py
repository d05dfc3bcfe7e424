"""Pages drawn once by their template, then filled like a printed form: for those shown thousands of times.

The template stays the only source: it is rendered with a mark in place of each text that changes from one
page to the next, the result is cut at the marks and kept, and filling it joins bytes. What decides the shape
of the page (`flags`, and which texts are empty) is part of what each drawing is kept under.
"""

import re
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from html import escape
from typing import Any, Generic, TypeVar

from attrs import frozen
from django.conf import settings
from django.core.signals import setting_changed
from django.dispatch import receiver
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from pix.common.csrf import token_of

MARK = re.compile("\ue000([^\ue001]*)\ue001")
Made = TypeVar("Made")


def mark(name: str) -> SafeString:
    """What stands for a text in the page that is drawn: signs for private use, which no text of ours has."""
    return mark_safe(f"\ue000{name}\ue001")  # noqa: S308 - replaced by escaped texts


@frozen
class Filling:
    """What a page or a piece is made of: `flags` decide of its shape, `texts` are printed, or left out when
    empty.
    """

    flags: Mapping[str, Hashable]
    texts: Mapping[str, Any]


@frozen
class Drawing:
    """Literal bytes, and the name of the text that goes after each of them but the last."""

    literals: tuple[bytes, ...]
    names: tuple[str, ...]

    @classmethod
    def of(cls, html: str) -> "Drawing":
        parts = MARK.split(html)
        return cls(tuple(part.encode() for part in parts[::2]), tuple(parts[1::2]))

    @property
    def size(self) -> int:
        return sum(map(len, self.literals)) + 60 * len(self.names)

    def fill(self, texts: Mapping[str, bytes]) -> bytes:
        joined = [self.literals[0]]
        for name, literal in zip(self.names, self.literals[1:], strict=True):
            joined += (texts[name], literal)
        return b"".join(joined)


def as_bytes(text: Any) -> bytes:
    """As a template prints it: escaped unless it is safe."""
    if isinstance(text, bytes):
        return text
    return (text if isinstance(text, SafeString) else escape(str(text))).encode()


class Kept(Generic[Made]):
    """The last things made, up to a number of bytes. `weigh` says how many one takes. For several threads."""

    def __init__(self, limit: Callable[[], int], weigh: Callable[[Made], int]) -> None:
        self.limit, self.weigh = limit, weigh
        self.made: OrderedDict[Hashable, Made] = OrderedDict()
        self.bytes = 0
        self.lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Made]) -> Made:
        with self.lock:
            found = self.made.get(key)
            if found is not None:
                self.made.move_to_end(key)
                return found
        made = make()
        with self.lock:
            self.keep(key, made)
        return made

    def keep(self, key: Hashable, made: Made) -> None:
        if key in self.made:
            return
        self.made[key] = made
        self.bytes += self.weigh(made)
        while self.bytes > self.limit() and len(self.made) > 1:
            self.bytes -= self.weigh(self.made.popitem(last=False)[1])

    def forget(self) -> None:
        with self.lock:
            self.made.clear()
            self.bytes = 0


frames: Kept[Drawing] = Kept(lambda: settings.DRAWN_FRAMES_BYTES, lambda drawing: drawing.size)


Context = Callable[[Mapping[str, Any]], dict[str, Any]]


def draw_page(
    request: HttpRequest,
    template: str,
    context_of: Context,
    flags: Mapping[str, Hashable],
    texts: Mapping[str, Any],
) -> bytes:
    """The page of a template. `context_of`: from flags and texts to what the template is given.

    Flags decide, texts are only printed (or not, when empty). What the page shows of the person comes in one
    of the two: nothing else may depend on them.
    """

    def context(values: Mapping[str, Any]) -> dict[str, Any]:
        return {**context_of(values), "csrf_token": mark("csrf_token")}

    drawing = drawing_of(template, context, flags, texts, request)
    return drawing.fill({**bytes_of(texts), "csrf_token": token_of(request).encode()})


def draw_part(
    template: str, context_of: Context, flags: Mapping[str, Hashable], texts: Mapping[str, Any]
) -> SafeString:
    """The same for a piece of a page, which asks nothing of the request."""
    drawing = drawing_of(template, context_of, flags, texts)
    return mark_safe(drawing.fill(bytes_of(texts)).decode())  # noqa: S308 - from a template


def drawing_of(
    template: str,
    context_of: Context,
    flags: Mapping[str, Hashable],
    texts: Mapping[str, Any],
    request: HttpRequest | None = None,
) -> Drawing:
    given = tuple(name for name, text in texts.items() if text)

    def draw() -> Drawing:
        marks = {name: mark(name) if name in given else "" for name in texts}
        return Drawing.of(render_to_string(template, context_of({**flags, **marks}), request))

    return frames.get((template, get_language(), tuple(flags.items()), given), draw)


def bytes_of(texts: Mapping[str, Any]) -> dict[str, bytes]:
    return {name: as_bytes(text) for name, text in texts.items() if text}


@receiver(setting_changed)
def forget_drawings(**_changed: Any) -> None:
    """Tests change the name of the site, and more, while it runs."""
    frames.forget()
