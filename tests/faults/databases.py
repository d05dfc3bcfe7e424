"""What stands around PostgreSQL where several machines are: a streaming copy, a pooler."""

import os
import shutil
import subprocess
import time
from contextlib import suppress
from pathlib import Path

import psycopg

from bench.answering_site import PostgreSQL, free_port

POOLER = shutil.which("pgbouncer") or shutil.which("pgbouncer", path="/usr/sbin")


def as_owner(folder: Path, *command: str | Path) -> list[str | Path]:
    """A command as who owns this folder: PostgreSQL refuses to be run by root."""
    owner = folder.stat().st_uid
    become = ["setpriv", f"--reuid={owner}", "--clear-groups"] if os.getuid() == 0 else []
    return [*become, *command]


class Replica:
    """A copy that follows a server by streaming, made as docs/guides/deploy.md says."""

    def __init__(self, primary: PostgreSQL) -> None:
        self.folder, self.port = primary.folder.parent / "copy", free_port()
        self.owned = primary.folder
        self.url = f"postgresql://pix@127.0.0.1:{self.port}/postgres"
        self.binaries = max(Path("/usr/lib/postgresql").glob("*/bin"))
        server = primary.url.rpartition("@")[2].partition("/")[0].partition(":")
        self.run(
            "pg_basebackup", "--host", server[0], "--port", server[2], "--username", "pix",
            "--pgdata", self.folder, "--wal-method", "stream", "--write-recovery-conf",
            "--checkpoint", "fast",
        )  # fmt: skip
        self.start()

    def run(self, program: str, *arguments: str | Path) -> None:
        command = as_owner(self.owned, self.binaries / program, *arguments)
        subprocess.run(command, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def start(self) -> None:
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' "
        options += "-c hot_standby_feedback=on -c max_connections=200"  # not fewer than the first server
        log = self.folder.parent / "copy-log"
        self.run("pg_ctl", "-D", self.folder, "-w", "-l", log, "-o", options, "start")

    def stop(self) -> None:
        self.run("pg_ctl", "-D", self.folder, "-m", "immediate", "stop")

    def ask(self, statement: str) -> str:
        with psycopg.connect(self.url, autocommit=True) as connection:
            row = connection.execute(statement).fetchone()
            return "" if row is None else str(row[0])

    def drop(self) -> None:
        with suppress(subprocess.CalledProcessError):  # a test may have left it stopped
            self.stop()
        shutil.rmtree(self.folder)


class Pooler:
    """pgbouncer in transaction mode in front of a server, with the settings of docs/guides/deploy.md."""

    def __init__(self, primary: PostgreSQL, folder: Path) -> None:
        port = primary.url.rsplit(":", 1)[1].split("/")[0]
        self.port = free_port()
        self.url = f"postgresql://pix@127.0.0.1:{self.port}/postgres"
        self.settings = primary.folder.parent / "pooler.ini"
        self.settings.write_text(
            f"[databases]\npostgres = host=127.0.0.1 port={port} dbname=postgres user=pix\n"
            f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {self.port}\nunix_socket_dir =\n"
            "auth_type = any\nadmin_users = pix\npool_mode = transaction\nmax_client_conn = 500\n"
            "default_pool_size = 2\nserver_reset_query =\n"
        )
        self.log = folder / "pooler-log"
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                as_owner(primary.folder, POOLER, self.settings), cwd="/", stdout=log, stderr=log
            )
        self.wait_until_up()

    def wait_until_up(self) -> None:
        limit = time.monotonic() + 20
        while True:
            try:
                psycopg.connect(self.url, prepare_threshold=None).close()
            except psycopg.OperationalError:
                assert time.monotonic() < limit, self.log.read_text()
                time.sleep(0.1)
            else:
                return

    def pooled(self) -> int:
        """Connections that it holds open with the server."""
        with psycopg.connect(
            self.url.rpartition("/")[0] + "/pgbouncer", autocommit=True, prepare_threshold=None
        ) as raw:
            cursor = psycopg.ClientCursor(raw)
            cursor.execute("SHOW SERVERS")
            return len(cursor.fetchall())

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
