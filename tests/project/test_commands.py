"""What an operator types."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from pix.project.cli import COMMANDS

PIX = [sys.executable, "-c", "from pix.project.cli import main; main()"]


def run_pix(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PIX_HOME": str(home), "DJANGO_SETTINGS_MODULE": "pix.project.settings"}
    return subprocess.run(
        [*PIX, *arguments], env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_help_names_every_command_and_every_command_exists(tmp_path: Path):
    shown = run_pix("--help", home=tmp_path).stdout
    for commands in COMMANDS.values():
        for name in commands:
            assert f"  {name} " in shown
            assert run_pix(name, "--help", home=tmp_path).returncode == 0, name


@pytest.mark.django_db
def test_several_web_processes_are_refused_on_sqlite(settings):
    settings.ON_SQLITE = True
    with pytest.raises(CommandError, match="one web process"):
        call_command("serve", workers=2)


def test_demonstration_writes_invented_people_only_where_it_may(settings):
    settings.DEMONSTRATION = False
    with pytest.raises(CommandError, match="PIX_DEMO"):
        call_command("demo", prepare=True)
