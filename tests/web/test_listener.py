"""The sockets that a server listens at."""

import errno
import socket

import pytest

from wederhoor.errors import SetupError
from wederhoor.web import listener
from wederhoor.web.listener import listen


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_who_connects_waits_to_be_answered():
    """From the moment that the sockets are there, before anybody accepts."""
    port = free_port()
    opened = listen("127.0.0.1", port)
    with opened[0], socket.create_connection(("127.0.0.1", port), 5) as client:
        assert client.getpeername() == ("127.0.0.1", port)
    assert len(opened) == 1


def test_a_name_is_listened_at_by_every_address_it_has_here(monkeypatch):
    """One that this machine lacks is passed over."""
    port = free_port()
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("203.0.113.9", port)),
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port)),
    ]
    monkeypatch.setattr(listener.socket, "getaddrinfo", lambda *_args, **_named: found)
    opened = listen("archief.example", port)
    with opened[0]:
        assert [one.getsockname() for one in opened] == [("127.0.0.1", port)]


def test_an_address_of_another_machine_is_refused():
    """With what to change."""
    with pytest.raises(SetupError, match=r"203\.0\.113\.9:8000 is no address of this machine; choose another --host"):
        listen("203.0.113.9", 8000)


def test_a_name_that_nobody_knows_is_refused():
    """With what to change."""
    with pytest.raises(SetupError, match="is no address that is known here"):
        listen("x" * 70, 8000)


def test_a_port_of_the_system_is_refused(monkeypatch):
    """With the ports that anybody may listen at."""

    def refuse(*_arguments):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(listener, "_open", refuse)
    with pytest.raises(SetupError, match=r"127\.0\.0\.1:80 may not be listened at by you; choose a --port of 1024"):
        listen("127.0.0.1", 80)
