import pytest

from pix.apps.content import registry
from tests.apps.content.banks import write_bank


@pytest.fixture
def bank(tmp_path):
    return write_bank(tmp_path)


@pytest.fixture(autouse=True)
def _fresh_registry():
    registry.forget()
    yield
    registry.forget()
