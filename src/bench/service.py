"""What the benches written in Python share: the built service as a process, and a client that watches it."""
import http.client
import json
import multiprocessing
import os
import pathlib
import random
import socket
import subprocess
import sys
import time

UNKNOWN = "/mail/config-v1.1.xml?emailaddress=ann%40"
TOKEN = "admin-token-of-the-bench"
PUBLIC = "/mail/config-v1.1.xml?emailaddress=ann%40gmail.com"
DEADLINE = 300  # seconds for one answer of the staff API
JAR = pathlib.Path(__file__).resolve().parents[2] / "target/quarkus-app/quarkus-run.jar"


def say(text):
    print("bench: " + text, file=sys.stderr)


def require_jar():
    if not JAR.is_file():
        sys.exit(f"no {JAR}; build it first: ./mvnw -DskipTests package")


def free_port():
    """Below the ephemeral ports, so that no outgoing connection takes it meanwhile."""
    while True:
        port = random.randint(20000, 32000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
                return port
            except OSError:
                continue


class Service:
    """The service with -Xmx256m, an embedded database in a folder of its own, and some settings."""

    def __init__(self, work, settings):
        self.port = free_port()
        self.management = free_port()
        self.data = work + "/data"
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("QUARKUS_", "WAYMARK_"))
        }
        environment |= {
            "QUARKUS_HTTP_HOST": "127.0.0.1",
            "QUARKUS_HTTP_PORT": str(self.port),
            "QUARKUS_MANAGEMENT_HOST": "127.0.0.1",
            "QUARKUS_MANAGEMENT_PORT": str(self.management),
            "WAYMARK_DATA_DIR": self.data,
            "WAYMARK_ADMIN_TOKEN": TOKEN,
            "WAYMARK_LIMITS_ENABLED": "false",
        } | settings
        java = os.environ.get("JAVA_HOME", "")
        self.process = subprocess.Popen(
            [java + "/bin/java" if java else "java", "-XX:+ExitOnOutOfMemoryError", "-Xmx256m", "-jar", str(JAR)],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=open(work + "/service.log", "w"),
            stderr=subprocess.STDOUT,
        )
        until = time.monotonic() + 120
        while self.get(PUBLIC) != 200:
            if self.process.poll() is not None or time.monotonic() > until:
                sys.exit("the service did not start:\n" + open(work + "/service.log").read())
            time.sleep(0.2)

    def get(self, path):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            connection.request("GET", path)
            return connection.getresponse().status
        except OSError:
            return 0

    def staff(self, method, path, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=DEADLINE)
        connection.request(
            method,
            "/api/v1" + path,
            json.dumps(body),
            {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json"},
        )
        response = connection.getresponse()
        answer = json.loads(response.read())
        connection.close()
        return response.status, response.headers, answer

    def put(self, path, body):
        status, _, answer = self.staff("PUT", path, body)
        if status not in (200, 201):
            sys.exit(f"PUT {path}: {answer}")

    def usage(self):
        """Threads, sockets and resident MiB now."""
        process = f"/proc/{self.process.pid}/"
        status = dict(
            line.split(":", 1) for line in open(process + "status").read().splitlines() if ":" in line
        )
        sockets = 0
        for file in os.listdir(process + "fd"):
            try:
                sockets += os.readlink(process + "fd/" + file).startswith("socket:")
            except OSError:
                pass  # closed meanwhile
        return int(status["Threads"]), sockets, int(status["VmRSS"].split()[0]) // 1024

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()


def latencies(port, cold, stop, pipe):
    """A client of the public endpoint, 50 requests a second over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    seen = []
    while not stop.is_set():
        began = time.monotonic()
        unknown = cold and len(seen) % 2 == 1
        connection.request("GET", f"{UNKNOWN}{random.getrandbits(64):x}.example" if unknown else PUBLIC)
        response = connection.getresponse()
        response.read()
        if response.status != (404 if unknown else 200):
            sys.exit("the public endpoint answered " + str(response.status))
        seen.append((time.monotonic() - began) * 1000)
        time.sleep(0.02)
    pipe.send(seen)


class Client:
    """Watches the public endpoint; with cold, every second question is one that only the database can answer."""

    def __init__(self, port, cold=False):
        self.stop = multiprocessing.Event()
        self.pipe, end = multiprocessing.Pipe()
        self.process = multiprocessing.Process(
            target=latencies, args=(port, cold, self.stop, end), daemon=True
        )
        self.process.start()

    def figures(self):
        self.stop.set()
        seen = sorted(self.pipe.recv())
        self.process.join()
        at = lambda share: seen[min(len(seen) - 1, int(len(seen) * share))]
        return f"{at(0.5):.1f} / {at(0.99):.1f} / {seen[-1]:.0f} ms", len(seen)
