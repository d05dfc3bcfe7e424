"""Calling LibreOffice: one process at a time, cut from the network and from the caller's settings."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from attrs import frozen

from pix.documents.office_profile import prepare_profile

_PACKAGES = "libreoffice-calc libreoffice-writer libreoffice-impress"
_NOWHERE = "http://127.0.0.1:9"


class OfficeMissingError(RuntimeError):
    """LibreOffice is not on this machine; the message tells what to install."""


def office_program() -> str | None:
    """The path of the command, None when LibreOffice is absent."""
    return shutil.which("soffice") or shutil.which("libreoffice")


@frozen
class Route:
    """What a call writes and how it reads its sources: LibreOffice's names of filters."""

    target: str
    extension: str
    source_filter: str = ""


@frozen
class Session:
    """Calls that share a folder (with the profile inside) and a deadline on the monotonic clock."""

    program: str
    folder: Path
    deadline: float

    @classmethod
    def start(cls, folder: Path, timeout: float) -> "Session":
        """A session of `timeout` seconds; OfficeMissingError when LibreOffice is absent."""
        program = office_program()
        if program is None:
            raise OfficeMissingError(
                f"LibreOffice is not installed: apt-get install --no-install-recommends {_PACKAGES}"
            )
        return cls(program, folder, time.monotonic() + timeout)

    @property
    def late(self) -> bool:
        """Whether the time is spent."""
        return time.monotonic() >= self.deadline

    def run(self, route: Route, sources: list[Path], target: Path) -> None:
        """Convert together, then alone those that gave nothing: a damaged file may have stopped others."""
        self._call(route, sources, target)
        missing = [source for source in sources if not outputs(target, source, route.extension)]
        for source in missing if len(sources) > 1 else []:
            self._call(route, [source], target)

    def _call(self, route: Route, sources: list[Path], target: Path) -> None:
        profile = prepare_profile(self.folder / "profile")
        command = [self.program, f"-env:UserInstallation={profile.as_uri()}"]
        command += ["--headless", "--norestore", "--nolockcheck"]
        if route.source_filter:
            command.append(f"--infilter={route.source_filter}")
        command += ["--convert-to", route.target, "--outdir", str(target), *map(str, sources)]
        if not self.late:
            _run(command, self._environment(), self.deadline - time.monotonic())

    def _environment(self) -> dict[str, str]:
        """Nothing of the caller's: own home, fixed language and time zone, proxies that lead nowhere."""
        return {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(self.folder),
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "SAL_USE_VCLPLUGIN": "svp",
            "http_proxy": _NOWHERE,
            "https_proxy": _NOWHERE,
        }


def outputs(target: Path, source: Path, extension: str) -> list[Path]:
    """The files written for a source; an empty one counts for a CSV only (an empty sheet)."""
    found = sorted(target.glob(f"{source.stem}*.{extension}"))
    return [path for path in found if path.stat().st_size or extension == "csv"]


def _run(command: list[str], environment: dict[str, str], seconds: float) -> None:
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
