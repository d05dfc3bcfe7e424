"""`pix show-variant ID [NUMBER …]`: what a person reads, the solution and the explanation."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from pix.apps.content.bank_files import Bank, read_folder_template
from pix.core.items.findings import InvalidTemplateError, RenderingError
from pix.core.items.rendering import render
from pix.core.items.variant import Variant


class Command(BaseCommand):
    help = "Show variants of a template of the bank as text."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("template")
        parser.add_argument("variants", nargs="*", type=int, default=[0, 7, 13])
        parser.add_argument("--locale", default="fr")
        parser.add_argument("--payload", action="store_true", help="also what the simulator receives")

    def handle(self, **options: Any) -> None:
        bank = Bank()
        folder = next((f for f in bank.folders if f.name == options["template"]), None)
        if folder is None:
            raise CommandError(f"no template called {options['template']}")
        try:
            template = read_folder_template(folder, bank.pools, bank.world)
            for number in options["variants"]:
                self._show(render(template, number, options["locale"]), options["payload"])
        except (InvalidTemplateError, RenderingError) as error:
            raise CommandError(str(error)) from error

    def _show(self, variant: Variant, with_payload: bool) -> None:
        write = self.stdout.write
        write(f"══ {variant.challenge_id}  {variant.skill}  {variant.kind} {variant.type}")
        write(variant.instruction)
        write(f"\n{variant.proposals}" if variant.proposals else "")
        if variant.attachments:
            write(f"Files: {', '.join(file.name for file in variant.attachments)}")
        if with_payload and variant.simulator:
            write(json.dumps(variant.simulator.payload, ensure_ascii=False, indent=1))
        shown = variant.solution_to_display or variant.solution
        write(f"── solution: {shown.strip()}")
        for answer, message in variant.feedback.items():
            write(f"   {answer} → {message}")
        for label, answers in (("accept", variant.accept), ("reject", variant.reject)):
            write(f"   {label}: {' | '.join(answers)}" if answers else "")
        write(f"── explanation: {variant.explanation}")
        write(f"── hint: {variant.hint}\n")
