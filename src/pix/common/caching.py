"""Pages that nothing on their way keeps."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase

NOTHING_KEPT = "max-age=0, no-cache, no-store, must-revalidate, private"
"""As `never_cache` of Django says, without the date of expiry that only older caches read."""


def never_cache(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    @wraps(view)
    def show(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response.headers["Cache-Control"] = NOTHING_KEPT
        return response

    return show
