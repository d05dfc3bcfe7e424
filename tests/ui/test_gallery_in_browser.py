from collections.abc import Iterator
from threading import Thread

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from playwright.sync_api import Page, sync_playwright

pytestmark = pytest.mark.e2e
QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--disable-quic"]  # fmt: skip
VIEWS = [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark"), (320, "light")]


class Silent(WSGIRequestHandler):
    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        """Nothing to say."""


@pytest.fixture
def living_page() -> Iterator[str]:
    """Address of the page, served without a database."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), Silent)
    server.set_app(StaticFilesHandler(WSGIHandler()))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/ui/"
    server.shutdown()
    server.server_close()
    thread.join()


def look_at(page: Page, address: str) -> dict[str, object]:
    said: list[str] = []
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("console", lambda line: said.append(line.text) if line.type == "error" else None)
    page.goto(address)
    found = Axe().run(page).response["violations"]
    return {
        "errors": said,
        "violations": [(one["id"], [node["target"] for node in one["nodes"]]) for one in found],
        "width": page.evaluate("document.documentElement.scrollWidth"),
    }


def test_the_living_page_in_every_view(living_page: str):
    seen = {}
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        for width, scheme in VIEWS:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme=scheme, reduced_motion="reduce"
            )
            seen[width, scheme] = look_at(context.new_page(), living_page)
            context.close()
        browser.close()
    assert seen == {view: {"errors": [], "violations": [], "width": view[0]} for view in VIEWS}


def test_elements_do_what_they_say(living_page: str):
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.goto(living_page)
        seen = {"menu": use_menu(page), "dialog": use_dialog(page), "password": use_password(page)}
        seen["toasts"] = dismiss_toast(page)
        browser.close()
    assert seen == {
        "menu": ([True, False], "SUMMARY"),
        "dialog": ([True, False], "#sample-dialog"),
        "password": ("text", "3 of 4 rules met"),
        "toasts": -1,
    }


def test_what_is_hidden_stays_hidden_whatever_its_class(living_page: str):
    classes = ["btn", "note bad", "actions", "row", "card lesson", "timer", "choice", "messages", "night"]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=QUIET)
        page = browser.new_page()
        page.goto(living_page)
        shown = page.evaluate(
            """classes => classes.filter(name => {
                const element = Object.assign(document.createElement("div"), {className: name, hidden: true});
                document.body.append(element);
                return getComputedStyle(element).display !== "none";
            })""",
            classes,
        )
        browser.close()
    assert shown == []


def use_menu(page: Page) -> tuple[list[bool], str]:
    page.click(".menu > summary")
    opened = page.evaluate("document.querySelector('.menu').open")
    page.keyboard.press("Escape")
    closed = page.evaluate("document.querySelector('.menu').open")
    return [opened, closed], page.evaluate("document.activeElement.tagName")


def use_dialog(page: Page) -> tuple[list[bool], str]:
    page.click("a[href='#sample-dialog']")
    opened = page.evaluate("document.querySelector('#sample-dialog').open")
    page.click("#sample-dialog footer [data-close]")
    closed = page.evaluate("document.querySelector('#sample-dialog').open")
    return [opened, closed], page.evaluate("document.activeElement.getAttribute('href')")


def use_password(page: Page) -> tuple[str | None, str]:
    page.fill("#blank_password", "azerty12")
    status = page.locator("#blank_password_rules ~ [role=status]")
    status.filter(has_text="3").wait_for(state="attached")
    page.click("#blank_password ~ .show")
    return page.get_attribute("#blank_password", "type"), status.inner_text()


def dismiss_toast(page: Page) -> int:
    before = page.locator("pix-toast").count()
    page.locator("pix-toast .close").first.click()
    return page.locator("pix-toast").count() - before
