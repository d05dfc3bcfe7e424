"""What a page may weigh: a shared school line and an old phone are the ordinary case."""

import pytest
from playwright.sync_api import Browser, Page, expect

from pix.ui.questions import TOOLS
from tests.e2e.learner import pending_variant, sign_up, start_competence
from tests.e2e.site import Site

pytestmark = pytest.mark.e2e


class Meter:
    """Requests and bytes received over the network, cache apart, as the browser counts them."""

    def __init__(self, page: Page) -> None:
        self.session = page.context.new_cdp_session(page)
        self.session.send("Network.enable")
        self.sizes: dict[str, int] = {}
        self.session.on("Network.loadingFinished", self.note)

    def note(self, event: dict) -> None:
        if event["encodedDataLength"]:
            self.sizes[event["requestId"]] = event["encodedDataLength"]

    def reset(self) -> None:
        self.sizes.clear()

    def read(self) -> dict[str, int]:
        return {"requests": len(self.sizes), "bytes": sum(self.sizes.values())}


def nodes(page: Page) -> int:
    return page.evaluate("document.querySelectorAll('*').length")


def within(seen: dict[str, int], **limits: int) -> bool:
    return all(seen[name] <= limit for name, limit in limits.items())


def test_question_and_next_question(browser: Browser, site: Site):
    signed = browser.new_context(locale="fr-FR")
    page = signed.new_page()
    sign_up(page, site, "budget@exemple.test")
    start_competence(page, site, "4.1")
    address, cookies = page.url, signed.cookies()
    signed.close()
    cold = browser.new_context(locale="fr-FR")
    cold.add_cookies(cookies)
    page = cold.new_page()
    meter = Meter(page)
    page.goto(address, wait_until="networkidle")
    first = {**meter.read(), "nodes": nodes(page)}
    steps = []
    for number in range(1, 5):
        meter.reset()
        page.get_by_test_id("challenge-skip").click()
        expect(page).to_have_url(address.removesuffix("0") + str(number))
        page.wait_for_load_state("networkidle")
        steps.append({**meter.read(), "nodes": nodes(page)})
    cold.close()
    print("question:", first, "next:", steps)
    assert within(first, requests=8, bytes=80_000, nodes=300), first
    assert all(within(step, requests=2, bytes=15_000, nodes=300) for step in steps), steps


def test_questions_with_a_simulator(browser: Browser, site: Site):
    """Each tool on a browser that has never seen the site: the heavier questions of each."""
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(f"{site.url}/courses/tour-des-outils")
    start, seen = page.url.removesuffix("0"), {}
    for number in range(1, 7):
        page.get_by_test_id("challenge-skip").click()
        expect(page).to_have_url(start + str(number))
        name = pending_variant(site, page).simulator.name
        cold = browser.new_context(locale="fr-FR")
        cold.add_cookies(context.cookies())
        there = cold.new_page()
        meter = Meter(there)
        there.goto(page.url, wait_until="networkidle")
        expect(there.locator(f"pix-{name} button").first).to_be_visible()
        seen[name] = meter.read()
        cold.close()
    context.close()
    print(seen)
    assert set(seen) == set(TOOLS)
    assert all(within(one, requests=9, bytes=150_000) for one in seen.values()), seen


@pytest.mark.parametrize(
    ("path", "requests", "size", "most"), [("/accueil", 12, 150_000, 400), ("/competences", 12, 150_000, 600)]
)
def test_learner_pages(browser: Browser, site: Site, path: str, requests: int, size: int, most: int):
    context = browser.new_context(locale="fr-FR")
    page = context.new_page()
    page.goto(f"{site.url}/connexion")
    page.locator("input[name=login]").fill("ines@demo.example")
    page.locator("input[type=password]").fill("Demonstration1")
    page.get_by_test_id("login-submit").click()
    cookies = context.cookies()
    context.close()
    cold = browser.new_context(locale="fr-FR")
    cold.add_cookies(cookies)
    page = cold.new_page()
    meter = Meter(page)
    page.goto(f"{site.url}{path}", wait_until="networkidle")
    seen = {**meter.read(), "nodes": nodes(page)}
    cold.close()
    print(path, seen)
    assert within(seen, requests=requests, bytes=size, nodes=most), seen
