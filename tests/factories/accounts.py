"""People for tests."""

import functools
from typing import Any

import factory
from django.conf import settings
from django_tasks_db.models import DBTaskResult

from pix.apps.accounts.actions import create_account
from pix.apps.accounts.models import User
from pix.apps.accounts.passwords import hash_password
from pix.common import time

PASSWORD = "Cerisier47"
hash_once = functools.cache(hash_password)


class UserFactory(factory.django.DjangoModelFactory):
    """A private person who accepted the terms. `password` is in clear; empty, there is no PIX method."""

    class Meta:
        model = User

    first_name = "Ana"
    last_name = "Le Gall"
    email = factory.Sequence(lambda number: f"ana{number}@example.org")
    password = PASSWORD
    terms_accepted = True
    terms_accepted_at = factory.LazyFunction(time.now)
    terms_version_at = settings.TERMS_VERSION_AT
    privacy_policy_seen_at = factory.LazyFunction(time.now)

    class Params:
        school = factory.Trait(
            email=None,
            username=factory.Sequence(lambda number: f"cleo.martin{number:04}"),
            terms_accepted=False,
            terms_accepted_at=None,
            terms_version_at=None,
            privacy_policy_seen_at=None,
        )

    @classmethod
    def _create(cls, model_class: type[User], *args: Any, **columns: Any) -> User:
        password = columns.pop("password")
        return create_account(password=hash_once(password) if password else "", **columns)


def make_user(**columns: Any) -> User:
    """A person in the database; `make_user(school=True)` is a pupil with a username."""
    return UserFactory(**columns)


def run_tasks() -> int:
    """Runs the tasks that are due, as the worker would; returns how many. A failure is raised."""
    done = 0
    while row := DBTaskResult.objects.ready().first():
        row.claim("tests")
        row.task.call(*row.args_kwargs["args"], **row.args_kwargs["kwargs"])
        row.set_successful(None)
        done += 1
    return done
