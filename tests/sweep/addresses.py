"""Every address that the site answers, with what is named in it."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver


def walk(resolver: URLResolver, face: str = "") -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in resolver.url_patterns:
        if isinstance(one, URLPattern):
            yield f"{face}:{one.name}", tuple(one.pattern.converters)
        else:
            yield from walk(one, one.namespace or face)


ADDRESSES: dict[str, tuple[str, ...]] = dict(walk(get_resolver()))
