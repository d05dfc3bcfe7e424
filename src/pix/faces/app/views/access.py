"""Whose tests a browser may open."""

import uuid

from django.http import HttpRequest

from pix.apps.assessments.sitting import Owner

VISITOR_TESTS = "visitor_tests"
MOST_VISITOR_TESTS = 5


def owner_of(request: HttpRequest) -> Owner:
    tests = frozenset(request.session.get(VISITOR_TESTS, ()))
    return Owner(request.user.pk if request.user.is_authenticated else None, tests)


def remember_visitor_test(request: HttpRequest, public_id: uuid.UUID) -> None:
    tests = [*request.session.get(VISITOR_TESTS, ()), str(public_id)]
    request.session[VISITOR_TESTS] = tests[-MOST_VISITOR_TESTS:]
