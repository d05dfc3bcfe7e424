"""Recomputes knowledge from the answers: `pix rebuild`, or `pix rebuild --check` to compare only."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from pix.apps.assessments.actions.rebuilding import differences, store_rebuilt
from pix.apps.assessments.queries import people_with_tests


class Command(BaseCommand):
    help = "Recompute what people know from their answers."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="compare, change nothing; exit 1 on a difference"
        )
        parser.add_argument("--user", type=int, help="one person only")

    def handle(self, *, check: bool, user: int | None, **_: Any) -> None:
        people = [user] if user else people_with_tests()
        found: list[str] = []
        changed = 0
        for done, user_id in enumerate(people, 1):
            if check:
                found += differences(user_id)
            else:
                changed += store_rebuilt(user_id)
            if done % 200 == 0:
                self.stderr.write(f"{done} of {len(people)} people")
        if not check:
            self.stdout.write(f"{len(people)} people, {changed} rows changed")
            return
        for line in found:
            self.stdout.write(line)
        self.stdout.write(f"{len(people)} people, {len(found)} differences")
        if found:
            raise SystemExit(1)
