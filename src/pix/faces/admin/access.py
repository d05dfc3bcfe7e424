"""Who of the staff stands before a page. For everybody else these pages do not exist."""

import uuid
from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

from attrs import frozen
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from pix.apps.certification.results_errors import CertificationNotFound, ResultsRefusal, SessionNotFound
from pix.apps.staff.enums import Role
from pix.apps.staff.queries import role_of
from pix.apps.staff.rules import may_judge
from pix.common.caching import never_cache

if TYPE_CHECKING:
    from pix.apps.accounts.models import User

View = Callable[..., HttpResponse]


@frozen
class Staff:
    """A person of the staff at work."""

    user: "User"
    role: Role

    @property
    def may_judge(self) -> bool:
        return may_judge(self.role)


def staff_page(*methods: str) -> Callable[[View], View]:
    """For everybody of the staff; the view gets the request and the person."""

    def decorate(view: View) -> View:
        @wraps(view)
        @never_cache
        @login_required
        @require_http_methods(methods or ("GET", "HEAD"))
        def guarded(request: HttpRequest, **keys: object) -> HttpResponse:
            role = role_of(request.user.pk)
            if role is None:
                raise Http404
            try:
                return view(request, Staff(request.user, Role(role)), **keys)
            except (SessionNotFound, CertificationNotFound) as unknown:
                raise Http404 from unknown

        return guarded

    return decorate


@frozen
class Act:
    """A decision asked for: who, on which session or certification, with what was typed."""

    by: int
    number: int
    posted: QueryDict
    report: uuid.UUID | None = None


def jury_action(back: str) -> Callable[[Callable[[Act], str]], View]:
    """A decision: for those who may judge. The function says what was done; a refusal is said instead.

    `back`: the page to show afterwards.
    """

    def decorate(action: Callable[[Act], str]) -> View:
        @staff_page("POST")
        @wraps(action)
        def guarded(
            request: HttpRequest, staff: Staff, number: int, report: uuid.UUID | None = None
        ) -> HttpResponse:
            if not staff.may_judge:
                raise PermissionDenied
            try:
                messages.success(request, action(Act(staff.user.pk, number, request.POST, report)))
            except (SessionNotFound, CertificationNotFound):
                raise
            except ResultsRefusal as refusal:
                messages.error(request, str(refusal.message))
            return redirect(back, number)

        return guarded

    return decorate
