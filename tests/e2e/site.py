"""A whole site in its own processes, which a test can kill, restart and move in time."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

PIX = [sys.executable, "-c", "from pix.project.cli import main; main()"]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Site:
    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.clock = home / "clock"
        self.process: subprocess.Popen[bytes] | None = None
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "pix.project.settings",
            "PIX_HOME": str(home),
            "PIX_CLOCK_FILE": str(self.clock),
            "PIX_DEMO": "1",
            "DATABASE_URL": f"sqlite:///{home / 'site.sqlite3'}",
            "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
            "EMAIL_FILE_PATH": str(home / "mail"),
            "SITE_URL": self.url,
            "LOG_LEVEL": "WARNING",
        }

    def pix(self, *arguments: str) -> str:
        done = subprocess.run(
            [*PIX, *arguments], env=self.environment, capture_output=True, text=True, timeout=180, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def prepare(self) -> None:
        self.pix("demo", "--prepare")

    def start(self) -> None:
        with (self.home / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [*PIX, "serve", "--port", str(self.port)],
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.wait_until_up()

    def wait_until_up(self, seconds: float = 90) -> None:
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            try:
                with urllib.request.urlopen(f"{self.url}/etat-du-service", timeout=2) as reply:
                    if reply.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        raise AssertionError((self.home / "log").read_text(errors="replace")[-4000:])

    def kill(self) -> None:
        """kill -9 of every process of the site, as a power cut would."""
        if self.process:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            self.process = None

    def move_clock(self, by: str) -> None:
        self.pix("clock", by)
