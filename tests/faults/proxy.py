"""A line between a browser and the site: slow, far, and cut from time to time."""

import socket
import threading
import time

CHUNK = 1_024


class Line:
    """Forwards connections. `bytes_a_second` and `latency` each way; `cut()` drops every connection.

    `lose_replies(3)`: the next three requests that post something arrive, and their replies do not.
    """

    def __init__(self, target: int, *, bytes_a_second: float = 1e9, latency: float = 0) -> None:
        self.target, self.bytes_a_second, self.latency = target, bytes_a_second, latency
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        self.open: list[socket.socket] = []
        self.is_up = True
        self.to_lose = 0
        self.posting: set[socket.socket] = set()  # browsers whose last request posts something
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        while True:
            try:
                near, _address = self.server.accept()
            except OSError:
                return
            if not self.is_up:
                near.close()
                continue
            try:
                far = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                near.close()
                continue
            self.open += [near, far]
            for source, goal in ((near, far), (far, near)):
                threading.Thread(target=self.carry, args=(source, goal), daemon=True).start()

    def carry(self, source: socket.socket, goal: socket.socket) -> None:
        try:
            while data := source.recv(CHUNK * 8):
                if self.loses(data, source, goal):
                    return
                time.sleep(self.latency)
                for start in range(0, len(data), CHUNK):
                    part = data[start : start + CHUNK]
                    time.sleep(len(part) / self.bytes_a_second)
                    goal.sendall(part)
        except OSError:
            pass
        finally:
            for one in (source, goal):
                one.close()

    def loses(self, data: bytes, source: socket.socket, goal: socket.socket) -> bool:
        """Whether this is a reply to lose: what was posted has been done, nobody is told."""
        if data.startswith(b"POST "):
            self.posting.add(source)
        elif data.startswith(b"GET "):
            self.posting.discard(source)
        if not self.to_lose or goal not in self.posting or not data.startswith(b"HTTP/"):
            return False
        self.to_lose -= 1
        return True

    def lose_replies(self, count: int) -> None:
        self.to_lose = count

    def cut(self) -> None:
        """What is under way is lost on the way, in one direction or the other."""
        for one in self.open:
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
        self.open.clear()

    def close(self) -> None:
        self.server.close()
        self.cut()
