"""Whose tests a browser may open."""

import uuid
from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase

from pix.apps.assessments.errors import AssessmentNotFound
from pix.apps.assessments.sitting import Owner

VISITOR_TESTS = "visitor_tests"
MOST_VISITOR_TESTS = 5


def owner_of(request: HttpRequest) -> Owner:
    tests = frozenset(request.session.get(VISITOR_TESTS, ()))
    return Owner(request.user.pk if request.user.is_authenticated else None, tests)


def remember_visitor_test(request: HttpRequest, public_id: uuid.UUID) -> None:
    tests = [*request.session.get(VISITOR_TESTS, ()), str(public_id)]
    request.session[VISITOR_TESTS] = tests[-MOST_VISITOR_TESTS:]


def owned_test(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """A test that is not this person's does not exist; whoever is signed out is asked to sign in first."""

    @wraps(view)
    def find(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except AssessmentNotFound as error:
            if request.user.is_authenticated:
                raise Http404 from error
            return redirect_to_login(request.get_full_path())

    return find
