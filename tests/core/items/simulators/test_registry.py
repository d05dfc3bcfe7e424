import pytest

from pix.core.items.simulators import SIMULATORS, simulator
from pix.core.items.simulators.contract import UnknownSimulatorError


def test_a_simulator_is_found_by_its_name() -> None:
    assert simulator("explorer") is SIMULATORS["explorer"]


def test_an_unknown_name_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownSimulatorError) as refusal:
        simulator("spreadsheets")
    message = str(refusal.value)
    assert message.startswith("simulator 'spreadsheets': expected one of ")
    assert "explorer" in message
