"""Where the vectors are: `--vectors DIR`, absolute or relative to the folder the command is given in."""

from pathlib import Path

import pytest

from tests.conformance.cases import DEFAULT_FOLDER, choose_folder


def pytest_configure(config: pytest.Config) -> None:
    given = config.getoption("vectors")
    choose_folder(config.invocation_params.dir / given if given else Path(DEFAULT_FOLDER))
