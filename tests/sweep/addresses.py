"""Every address that the site answers, with what is named in it."""

from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

Named = tuple[str, ...]


def walk(resolver: URLResolver, face: str = "", before: Named = ()) -> Iterator[tuple[str, Named]]:
    """What an inclusion names counts for all it includes."""
    for one in resolver.url_patterns:
        named = (*before, *one.pattern.converters)
        if isinstance(one, URLPattern):
            yield f"{face}:{one.name}", named
        else:
            yield from walk(one, one.namespace or face, named)


ADDRESSES: dict[str, Named] = dict(walk(get_resolver()))
