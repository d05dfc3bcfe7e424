"""Around each request: its id, its line in the log, its figures."""

import logging
import re
import secrets
import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.core.signals import got_request_exception
from django.db import connection
from django.db.backends.signals import connection_created
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse

from pix.apps.assessments.signals import question_answered
from pix.common import metrics
from pix.common.logs import Thread, of_the_moment, route_of
from pix.common.metrics import StatementCounter

REQUEST_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
REQUESTS = metrics.declare("pix_requests_total", "counter", "Requests by face of the site and status.")
SECONDS = metrics.declare("pix_request_seconds", "histogram", "Time to answer a request, by face.")
STATEMENTS = metrics.declare(
    "pix_request_statements_total", "counter", "SQL statements of requests, by face."
)
ANSWERS = metrics.declare("pix_answers_total", "counter", "Answers recorded, by kind of test and verdict.")
FAILURES = metrics.declare("pix_exceptions_total", "counter", "Requests that an error of the program ended.")
logger = logging.getLogger("pix.requests")


@receiver(connection_created, dispatch_uid="pix.observing")
def count_statements(connection: Any, **_sent: Any) -> None:
    """Django keeps the wrappers of a connection when it opens it again: one is enough."""
    if not any(isinstance(one, StatementCounter) for one in connection.execute_wrappers):
        connection.execute_wrappers.append(StatementCounter())


def statements_so_far() -> int:
    return sum(one.count for one in connection.execute_wrappers if isinstance(one, StatementCounter))


class Observe:
    """All that follows this middleware is timed and counted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.id = read_request_id(request)
        token = of_the_moment.set(Thread(request.id))
        start, before = time.perf_counter(), statements_so_far()
        try:
            response = self.get_response(request)
            response["X-Request-ID"] = request.id
            note(request, response.status_code, time.perf_counter() - start, statements_so_far() - before)
            return response
        finally:
            of_the_moment.reset(token)


def read_request_id(request: HttpRequest) -> str:
    """That of the proxy in front, if there is one; else drawn."""
    given = request.headers.get("X-Request-ID", "") if settings.PROXIES_IN_FRONT else ""
    return given if REQUEST_ID.fullmatch(given) else secrets.token_hex(8)


def note(request: HttpRequest, status: int, seconds: float, statements: int) -> None:
    face = face_of(request)
    metrics.add(REQUESTS, face=face, method=request.method or "", status=str(status))
    metrics.observe(SECONDS, seconds, face=face)
    metrics.add(STATEMENTS, max(statements, 0), face=face)
    if settings.LOG_REQUESTS:
        identify(request)
        known = {"method": request.method, "route": route_of(request), "status": status, "face": face}
        logger.info("request", extra={**known, "ms": round(seconds * 1000, 1), "statements": statements})


def face_of(request: HttpRequest) -> str:
    match = request.resolver_match
    return match.namespaces[0] if match and match.namespaces else "none"


def identify(request: HttpRequest) -> None:
    """Who asked, from what has been read already: this asks nothing of the database."""
    thread = of_the_moment.get()
    session = getattr(request, "session", None)
    if session is not None and session.accessed:
        thread.user_id = int(session.get(SESSION_KEY, 0)) or None


@receiver(got_request_exception, dispatch_uid="pix.observing")
def identify_before_the_trace(request: HttpRequest | None = None, **_sent: Any) -> None:
    metrics.add(FAILURES)
    if request is not None and of_the_moment.get() is not None:
        identify(request)


@receiver(question_answered, dispatch_uid="pix.observing")
def count_answer(sitting: Any, question: Any, **_sent: Any) -> None:
    metrics.add(ANSWERS, kind=str(sitting.assessment.kind), result=str(question.result))
