import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.e2e.site import Site

CHROMIUM = "/usr/bin/chromium"
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
PHONE = {"width": 360, "height": 780}
COMPUTER = {"width": 1280, "height": 900}
PATIENCE = 20_000  # milliseconds: a busy machine is slow, and slowness is not what journeys look for

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    yield from run_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def site_of_rooms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Its profiles are written without answers: nothing there may ask that knowledge follow from them."""
    yield from run_site(tmp_path_factory.mktemp("rooms"))


def run_site(home: Path) -> Iterator[Site]:
    running = Site(home)
    running.prepare()
    running.start()
    yield running
    running.kill()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield running
        running.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    fresh = browser.new_context(viewport=COMPUTER, locale="fr-FR", reduced_motion="reduce")
    fresh.set_default_timeout(PATIENCE)
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page that must neither log an error nor call anybody else."""
    opened = context.new_page()
    problems: list[str] = []
    opened.on("pageerror", lambda error: problems.append(str(error)))
    opened.on("console", lambda line: problems.append(line.text) if line.type == "error" else None)
    opened.problems = problems
    yield opened
    assert problems == []


def violations(page: Page) -> list[str]:
    """What axe finds wrong on the page as it stands."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


@pytest.fixture
def shots() -> Path:
    folder = Path(os.environ.get("PIX_SHOTS", "var/shots"))
    folder.mkdir(parents=True, exist_ok=True)
    return folder
