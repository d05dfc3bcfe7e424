"""Pages that show solutions: for authors, or for everybody where the bank is open."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from pix.apps.content.authors import may_see_solutions
from pix.common.caching import never_cache

View = Callable[..., HttpResponseBase]


def author_page(*methods: str) -> Callable[[View], View]:
    """Anonymous people are asked to log in, others are refused."""

    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @require_http_methods(methods or ("GET", "HEAD"))
        def guarded(request: HttpRequest, **keys: object) -> HttpResponseBase:
            if may_see_solutions(request.user):
                return view(request, **keys)
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
            return render(request, "editor/refused.html", status=403)

        return guarded

    return decorate
