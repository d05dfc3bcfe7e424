"""The site that the load script plays against: its database, its processes, and what they consume."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PIX = [sys.executable, "-c", "from pix.project.cli import main; main()"]
READY = b"questions are ready"
TICKS = os.sysconf("SC_CLK_TCK")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class PostgreSQL:
    """A server of its own, started by bin/with-postgresql and stopped with it. `durable`: with fsync."""

    def __init__(self, *, durable: bool = True) -> None:
        script = 'echo "$DATABASE_URL"; read -r _ || true'
        self.process = subprocess.Popen(
            [str(ROOT / "bin/with-postgresql"), "bash", "-c", script],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.url = self.process.stdout.readline().strip()
        self.folder = Path(self.ask("SHOW data_directory"))
        if durable:
            self.restart("-c fsync=on -c full_page_writes=on")

    def ask(self, statement: str) -> str:
        import psycopg

        with psycopg.connect(self.url, autocommit=True) as connection:
            cursor = connection.execute(statement)
            return str(cursor.fetchone()[0]) if cursor.description else ""

    def restart(self, options: str) -> None:
        port = self.url.rsplit(":", 1)[1].split("/")[0]
        base = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200"
        binaries = max(Path("/usr/lib/postgresql").glob("*/bin"))
        command = [str(binaries / "pg_ctl"), "-D", str(self.folder), "-w", "-m", "fast"]
        command += ["-l", str(self.log), "-o", f"{base} {options}", "restart"]
        owner = self.folder.stat().st_uid
        become = ["setpriv", f"--reuid={owner}", "--clear-groups"] if os.getuid() == 0 else []
        subprocess.run([*become, *command], check=True, cwd="/", stdout=subprocess.DEVNULL)

    @property
    def log(self) -> Path:
        return self.folder.parent / "log"

    def cpu_seconds(self) -> float:
        """Of the server and of all its children, ended ones included."""
        return tree_seconds(int((self.folder / "postmaster.pid").read_text().split()[0]))

    def stop(self) -> None:
        self.process.stdin.close()
        self.process.wait(timeout=30)


class Site:
    """One `pix serve` on one database, in its own processes."""

    def __init__(self, home: Path, database_url: str, settings: str = "pix.project.settings") -> None:
        self.home = home
        self.port = free_port()
        self.process: subprocess.Popen[bytes] | None = None
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": settings,
            "PYTHONPATH": f"{ROOT}:{ROOT / 'src'}",
            "PIX_HOME": str(home),
            "PIX_DEMO": "",
            "PIX_CLOCK_FILE": "",
            "DATABASE_URL": database_url,
            "SITE_URL": f"http://127.0.0.1:{self.port}",
            "LOG_LEVEL": "INFO",
            "PIX_LOG_REQUESTS": "0",
            "PIX_WARM": "1",
            "BENCH_FOLDER": str(home),
        }

    def run(self, *command: str) -> str:
        done = subprocess.run(
            command, env=self.environment, cwd=ROOT, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def prepare(self) -> None:
        """Database, shipped release, collected styles."""
        self.run(*PIX, "migrate", "--verbosity", "0")
        self.run(*PIX, "release", "--load")
        if not (self.home / "static" / "staticfiles.json").exists():
            self.run(*PIX, "collectstatic", "--noinput", "--verbosity", "0")

    def open_accounts(self, count: int) -> list[str]:
        """Fresh accounts, each signed in; returns the keys of their sessions."""
        return json.loads(self.run(sys.executable, "-m", "bench.answering_accounts", str(count)))

    def start(self, workers: int, *, warm: bool = False) -> None:
        """`warm`: returns when each web process has drawn its questions, which is a minute of its time."""
        with self.log.open("ab") as log:
            begin = log.tell()
            self.process = subprocess.Popen(
                [*PIX, "serve", "--port", str(self.port), "--workers", str(workers), "--no-worker"],
                env=self.environment,
                cwd=ROOT,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.wait_until_up()
        if warm:
            self.wait_until_warm(workers, begin)

    @property
    def log(self) -> Path:
        return self.home / "log"

    def wait_until_warm(self, workers: int, begin: int, patience: float = 300) -> None:
        """`begin`: where the log of these processes begins, in bytes."""
        limit = time.monotonic() + patience
        while self.log.read_bytes()[begin:].count(READY) < workers:
            if time.monotonic() > limit:
                raise RuntimeError("the questions were not drawn in time")
            time.sleep(0.5)

    def wait_until_up(self, seconds: float = 60) -> None:
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            try:
                address = f"http://127.0.0.1:{self.port}/etat-du-service"
                with urllib.request.urlopen(address, timeout=5) as reply:
                    if reply.status == 200:
                        return
            except (urllib.error.URLError, ConnectionError, TimeoutError):
                time.sleep(0.2)
        raise RuntimeError(self.log.read_text(errors="replace")[-4000:])

    def stop(self) -> None:
        if self.process is None:
            return
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None

    def cpu_seconds(self) -> float:
        return tree_seconds(self.process.pid)

    def memory_megabytes(self) -> list[float]:
        """Of each web process."""
        return [memory_of(pid) for pid in children_of(self.process.pid)]


def children_of(parent: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{parent}/task").glob("*/children"):
        found += [int(pid) for pid in task.read_text().split()]
    return found


def tree_seconds(pid: int) -> float:
    """Processor seconds of a process, of its living children and of those that have ended."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    own = sum(int(ticks) for ticks in fields[11:15]) / TICKS
    return own + sum(plain_seconds(child) for child in children_of(pid))


def plain_seconds(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS


def memory_of(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)
