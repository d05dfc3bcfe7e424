"""Options and fixtures of the whole suite."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--vectors",
        metavar="DIR",
        default=None,
        help="folder of the conformance vectors (default: tests/conformance/vectors)",
    )


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker) -> None:
    """The shipped release is there for every test, as on any installation."""
    from pix.apps.content.actions import load_shipped_release

    with django_db_blocker.unblock():
        load_shipped_release()
