"""`pix author EMAIL`: somebody may see the questions with their solutions."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from pix.apps.content import authors


class Command(BaseCommand):
    help = "Let somebody see the questions with their solutions."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--remove", action="store_true", help="no longer")

    def handle(self, *, email: str, remove: bool, **_: Any) -> None:
        user = get_user_model().objects.filter(email__iexact=email).first()
        if user is None:
            raise CommandError(f"nobody has an account with {email}")
        changed = authors.dismiss(user) if remove else authors.appoint(user)
        state = "no longer an author" if remove else "an author"
        self.stdout.write(f"{email} is {state if changed else f'already {state}'}.")
