"""``wederhoor serve``: how it starts, what it says, and how it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import pytest
from click.testing import CliRunner

from tests.web.sites import filled
from wederhoor.cli.main import main
from wederhoor.web.password import is_password, read_password

RAW = (
    b"\r\n\r\n",
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",
    b"GET / HTTP/1.0\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\n Host: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: local\x00host\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: \xff\xfe\r\n\r\n",
    b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /\xff HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /% HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /stories/%ZZ HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET // HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /.. HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    b"GET x HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET * HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"POST /judgements HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
    b"POST /judgements HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    b"POST /judgements HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999999\r\n\r\n",
    b"POST /judgements HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    b"POST /judgements HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: x\r\n\r\n",
    b"POST /judgements HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
    b"GET /judgements HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"A: b\r\n" * 20_000 + b"\r\n",
    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    b"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + b"a=b; " * 5_000 + b"\r\n\r\n",
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    b"\x00" * 1_000,
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
)
"""What is not HTTP, or HTTP as no browser speaks it."""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A running server, its port and its log."""
    folder = tmp_path_factory.mktemp("serve")
    filled(folder)
    port, log = free_port(), folder / "log.txt"
    program = [sys.executable, "-c", "from wederhoor.cli.main import main; main()"]
    with log.open("wb") as errors:
        process = subprocess.Popen(  # noqa: S603 - our own program
            [*program, "serve", str(folder / "krant.db"), "--port", str(port)],
            stderr=errors,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
        )
    for _ in range(600):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            break
        except OSError:
            assert process.poll() is None
            time.sleep(0.1)
    yield process, port, log
    process.kill()
    process.wait()
    process.stdout.close()


def exchange(port, data):
    """What comes back for bytes on a socket that says no more."""
    with socket.create_connection(("127.0.0.1", port), 10) as client:
        client.settimeout(10)
        answer = b""
        try:
            client.sendall(data)
            client.shutdown(socket.SHUT_WR)
            while part := client.recv(65_536):
                answer += part
        except OSError:
            pass
        return answer


@pytest.mark.parametrize("data", RAW, ids=range(len(RAW)))
def test_what_is_no_request_gets_no_fault(server, data):
    """A refusal, a page where it can be read as a request for one, or nothing; and the server goes on."""
    process, port, _ = server
    answer = exchange(port, data)
    assert not answer or answer.split(b" ")[1][:1] in (b"2", b"4"), answer[:200]
    assert b"Traceback" not in answer
    assert process.poll() is None


def test_goes_on_and_ends_with_ctrl_c(server):
    """After all that it serves, has logged a line for each request and no trace, and ends with 0."""
    process, port, log = server
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/stories/brand.json") as answer:
        assert answer.status == 200
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0
    lines = log.read_text("utf-8", "replace")
    assert f"http://127.0.0.1:{port}/" in lines.splitlines()[0]
    assert "127.0.0.1 GET /stories/brand.json 200" in lines
    assert "Traceback" not in lines
    assert process.stdout.read() == b""


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "archief.example"])
def test_lets_nobody_in_without_a_password(tmp_path, host):
    """Another address than this machine's own needs one."""
    filled(tmp_path)
    result = CliRunner().invoke(main, ["serve", str(tmp_path / "krant.db"), "--host", host])
    assert result.exit_code == 2
    assert "--password-file" in result.stderr


def test_keeps_a_password(tmp_path):
    """As a hash, in a file for its owner alone."""
    file = tmp_path / "password.txt"
    words = "vier paarden en een ezel"
    result = CliRunner().invoke(main, ["serve", "--set-password", str(file)], input=f"{words}\n{words}\n")
    assert result.exit_code == 0
    assert words not in result.output
    assert words not in file.read_text("ascii")
    assert file.stat().st_mode & 0o777 == 0o600
    assert is_password(read_password(file), words)
    assert not is_password(read_password(file), words[:-1])


@pytest.mark.parametrize(
    ("content", "problem"), [(None, "cannot be read"), (b"geheim", "holds no hash"), (b"\xff", "holds no hash")]
)
def test_refuses_a_file_without_a_hash(tmp_path, content, problem):
    """A password in the clear is no hash."""
    filled(tmp_path)
    file = tmp_path / "password.txt"
    if content is not None:
        file.write_bytes(content)
    result = CliRunner().invoke(main, ["serve", str(tmp_path / "krant.db"), "--password-file", str(file)])
    assert result.exit_code == 2
    assert problem in result.stderr


def test_refuses_a_short_password(tmp_path):
    """With how long it must be."""
    result = CliRunner().invoke(main, ["serve", "--set-password", str(tmp_path / "p")], input="kort\nkort\n")
    assert result.exit_code == 2
    assert "12" in result.stderr
    assert not (tmp_path / "p").exists()


def test_refuses_what_is_no_archive(tmp_path):
    """With what to do."""
    result = CliRunner().invoke(main, ["serve", str(tmp_path / "nix.db")])
    assert result.exit_code == 2
    assert "wederhoor new" in result.stderr
    assert CliRunner().invoke(main, ["serve"]).exit_code == 2


def test_says_when_the_port_is_taken(tmp_path):
    """With what to do, and with no address, since nothing is served there; ends with 2."""
    filled(tmp_path)
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        program = [sys.executable, "-c", "from wederhoor.cli.main import main; main()"]
        command = [*program, "serve", str(tmp_path / "krant.db"), "--port", str(port)]
        result = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert result.returncode == 2
    assert result.stderr == (
        f"wederhoor: 127.0.0.1:{port} is in use by another program; choose another --port, or end that program\n"
    )
