import datetime
from pathlib import Path

import pytest
import time_machine
from django.core.management import CommandError, call_command

from pix.common import time

START = datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)


@pytest.fixture
def clock_file(settings, tmp_path: Path) -> Path:
    settings.CLOCK_FILE = str(tmp_path / "clock")
    return tmp_path / "clock"


@time_machine.travel(START, tick=False)
def test_clock_of_a_rehearsal_moves_every_process(clock_file: Path, capsys):
    call_command("clock", "4d")
    call_command("clock", "1h", back=True)
    assert time.now() == START + datetime.timedelta(days=4, hours=-1)
    call_command("clock", reset=True)
    assert time.now() == START


@time_machine.travel(START, tick=False)
def test_clock_does_not_move_in_production(settings):
    settings.CLOCK_FILE = ""
    with pytest.raises(CommandError):
        call_command("clock", "4d")
    assert time.now() == START


def test_bad_duration_is_refused(clock_file: Path):
    with pytest.raises(CommandError, match="quatre"):
        call_command("clock", "quatre")


@time_machine.travel(START, tick=False)
def test_history_is_written_on_another_day():
    with time.shifted(datetime.timedelta(days=-6)):
        assert time.now() == START - datetime.timedelta(days=6)
    assert time.now() == START
