"""What machines ask of the site, before anything else is looked at: alive, ready, figures.

`/-/live`: the process answers. `/-/ready`: it can serve people (database, its tables, questions).
`/-/metrics`: for Prometheus, with the token of `PIX_METRICS_TOKEN`, or from this machine when there is none.
They stand before the check of hosts and the redirection to HTTPS: a balancer asks by address, in clear.
"""

import ipaddress
import json
from collections.abc import Callable

from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare

from pix.apps.content import registry
from pix.common import metrics

TEXT = "text/plain; version=0.0.4; charset=utf-8"
_known: set[str] = set()
"""Facts that do not change while a process lives."""


class OperationPages:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        page = PAGES.get(request.path)
        if page is None:
            return self.get_response(request)
        if request.method not in {"GET", "HEAD"}:
            return closed(HttpResponse(status=405, headers={"Allow": "GET, HEAD"}))
        return closed(page(request))


def closed(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def live(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok\n", content_type="text/plain")


def ready(_request: HttpRequest) -> HttpResponse:
    """503 with what is missing: the balancer sends people elsewhere meanwhile."""
    found = {name: problem_of(check) for name, check in READINESS.items()}
    status = 503 if any(found.values()) else 200
    said = {name: problem or "fine" for name, problem in found.items()}
    return HttpResponse(json.dumps(said) + "\n", status=status, content_type="application/json")


def problem_of(check: Callable[[], str]) -> str:
    try:
        return check()
    except (DatabaseError, InterfaceError):
        connection.close()
        return "the database does not answer"


def check_database() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return ""


def check_tables() -> str:
    if "tables" not in _known:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            return "migrations are waiting: run pix migrate"
        _known.add("tables")
    return ""


def check_questions() -> str:
    try:
        registry.current_release_id()
    except registry.NoReleaseError:
        return "there is no release: run pix release --load"
    return ""


READINESS = {"database": check_database, "tables": check_tables, "questions": check_questions}


def figures(request: HttpRequest) -> HttpResponse:
    if not may_read(request):
        return HttpResponse("404\n", status=404, content_type="text/plain")
    samples = metrics.gathered()
    try:
        samples |= metrics.memory.read()
    except (DatabaseError, InterfaceError):  # counters are worth most when the database is away
        connection.close()
    return HttpResponse(metrics.exposition(samples), content_type=TEXT)


def may_read(request: HttpRequest) -> bool:
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "")
        return constant_time_compare(given, f"Bearer {settings.METRICS_TOKEN}")
    if "X-Forwarded-For" in request.headers or "Forwarded" in request.headers:
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


PAGES = {"/-/live": live, "/-/ready": ready, "/-/metrics": figures}
