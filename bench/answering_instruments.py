"""Settings and middleware of the runs that look inside: statements counted, or time shared out by function.

Never used by the runs that give speeds. Settings module: `bench.answering_instruments`.
"""

import cProfile
import os
from collections.abc import Callable
from pathlib import Path

from django.db import connection
from django.http import HttpRequest, HttpResponse

from pix.project.settings import *  # noqa: F403
from pix.project.settings import MIDDLEWARE as PLAIN

FOLDER = Path(os.environ.get("BENCH_FOLDER", "."))
LOOKS_INSIDE = os.environ.get("BENCH_PROFILE", "")
MIDDLEWARE = [
    f"bench.answering_instruments.{'ProfileAnswers' if LOOKS_INSIDE else 'CountStatements'}",
    *PLAIN,
]


class CountStatements:
    """Tells in a header how many statements a reply took, without those of transactions."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        count = 0

        def add(execute, sql, params, many, context):
            nonlocal count
            count += 1
            return execute(sql, params, many, context)

        with connection.execute_wrapper(add):
            response = self.get_response(request)
        response["X-SQL-Statements"] = str(count)
        return response


class ProfileAnswers:
    """Writes, every fifty answers after the first hundred, what they have cost by function."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.profile = cProfile.Profile()
        self.seen = 0

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method != "POST" or "/challenges/" not in request.path:
            return self.get_response(request)
        self.seen += 1
        if self.seen <= 100:
            return self.get_response(request)
        response = self.profile.runcall(self.get_response, request)
        if self.seen % 50 == 0:
            self.profile.dump_stats(FOLDER / f"answers-{os.getpid()}.prof")
        return response
