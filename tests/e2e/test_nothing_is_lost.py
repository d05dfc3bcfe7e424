"""Cuts, kills, doubles: the same question comes back, no answer is lost, none counts twice."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.e2e.learner import fill, pending_variant, rows, sign_up, start_competence
from tests.e2e.site import Site
from tests.factories.answers import right_fields

pytestmark = pytest.mark.e2e


@pytest.fixture
def calm_page(context: BrowserContext) -> Page:
    """Here the network fails on purpose: the console may say so."""
    return context.new_page()


def open_question(page: Page, site: Site, email: str) -> dict[str, list[str]]:
    """A first question that can be answered by filling fields."""
    sign_up(page, site, email)
    start_competence(page, site, "4.1")
    for _ in range(4):
        fields = right_fields(pending_variant(site, page))
        if fields and "state" not in fields:
            return fields
        before = page.url
        page.get_by_test_id("challenge-skip").click()
        expect(page).not_to_have_url(before)
    raise AssertionError("no question with fields")


def answered(site: Site, page: Page) -> list[tuple]:
    return [row for row in rows(site, page) if row[3] is not None]


def test_network_cut_while_answering(calm_page: Page, context: BrowserContext, site: Site):
    page = calm_page
    fields = open_question(page, site, "coupure@exemple.test")
    before, count = page.url, len(answered(site, page))
    fill(page, fields)
    context.set_offline(True)
    page.get_by_test_id("challenge-validate").click()
    expect(page.locator("[data-place=offline]")).to_be_visible()
    assert len(answered(site, page)) == count
    context.set_offline(False)
    expect(page).not_to_have_url(before)
    assert [row[3] for row in answered(site, page)][count:] == ["ok"]


def test_tab_closed_during_the_cut(calm_page: Page, context: BrowserContext, site: Site):
    page = calm_page
    fields = open_question(page, site, "onglet@exemple.test")
    before, count = page.url, len(answered(site, page))
    fill(page, fields)
    context.set_offline(True)
    page.get_by_test_id("challenge-validate").click()
    expect(page.locator("[data-place=offline]")).to_be_visible()
    page.close()
    context.set_offline(False)
    later = context.new_page()
    later.goto(before)
    expect(later).not_to_have_url(before)
    assert [row[3] for row in answered(site, later)][count:] == ["ok"]


def test_reply_lost_on_the_way(calm_page: Page, site: Site):
    page = calm_page
    fields = open_question(page, site, "reponse@exemple.test")
    before, count = page.url, len(answered(site, page))
    fill(page, fields)
    lost: list[int] = []

    def lose_first_reply(route: Route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().status)
            route.abort()
        else:
            route.continue_()

    page.route(before, lose_first_reply)
    page.get_by_test_id("challenge-validate").click()
    expect(page).not_to_have_url(before)
    assert lost == [200]
    assert [row[3] for row in answered(site, page)][count:] == ["ok"]


def test_server_killed_before_it_answers(calm_page: Page, site: Site):
    page = calm_page
    fields = open_question(page, site, "panne@exemple.test")
    before, count = page.url, len(answered(site, page))
    fill(page, fields)
    site.kill()
    try:
        page.get_by_test_id("challenge-validate").click()
        expect(page.locator("[data-place=offline]")).to_be_visible()
    finally:
        site.start()
    expect(page).not_to_have_url(before, timeout=25_000)
    assert [row[3] for row in answered(site, page)][count:] == ["ok"]
    assert site.pix("rebuild", "--check").strip().endswith("0 differences")


def test_double_click_counts_once(calm_page: Page, site: Site):
    page = calm_page
    fields = open_question(page, site, "double@exemple.test")
    before, count = page.url, len(answered(site, page))
    fill(page, fields)
    page.get_by_test_id("challenge-validate").dblclick()
    expect(page).not_to_have_url(before)
    page.wait_for_load_state("networkidle")
    assert len(answered(site, page)) == count + 1


def test_two_tabs_on_the_same_question(calm_page: Page, context: BrowserContext, site: Site):
    first = calm_page
    fields = open_question(first, site, "deux@exemple.test")
    before, count = first.url, len(answered(site, first))
    second = context.new_page()
    second.goto(before)
    fill(first, fields)
    first.get_by_test_id("challenge-validate").click()
    expect(first).not_to_have_url(before)
    second.get_by_test_id("challenge-skip").click()
    expect(second).to_have_url(first.url)
    assert [row[3] for row in answered(site, first)][count:] == ["ok"]


def test_what_was_typed_survives_a_reload(calm_page: Page, site: Site):
    page = calm_page
    fields = open_question(page, site, "brouillon@exemple.test")
    fill(page, fields)
    page.wait_for_timeout(2300)
    page.reload()
    kept = page.evaluate(
        "[...document.querySelectorAll('[data-answer]')]"
        ".filter(f => f.type === 'radio' || f.type === 'checkbox'"
        " ? f.checked : f.value).map(f => f.value).sort()"
    )
    assert kept == sorted(value for values in fields.values() for value in values)


def test_without_script_the_journey_is_the_same(browser, site: Site):
    context = browser.new_context(java_script_enabled=False, locale="fr-FR")
    page = context.new_page()
    sign_up(page, site, "sansscript@exemple.test")
    start_competence(page, site, "4.1")
    for number in range(5):
        expect(page).to_have_url(re.compile(f"/challenges/{number}$"))
        page.get_by_test_id("challenge-skip").click()
    expect(page).to_have_url(re.compile("/checkpoint$"))
    page.get_by_test_id("checkpoint-continue").click()
    expect(page).to_have_url(re.compile("/challenges/5$"))
    assert [row[3] for row in rows(site, page)] == ["aband"] * 5 + [None]
    context.close()


def test_an_answer_from_another_tab_after_the_end_is_told(page: Page, context: BrowserContext, site: Site):
    sign_up(page, site, "deux-onglets@exemple.test")
    start_competence(page, site, "4.1")
    late, opened = context.new_page(), []
    late.goto(page.url)
    go_to_the_end(page)
    late.on("request", lambda request: opened.append(request.url) if "/resultats/" in request.url else None)
    late.get_by_test_id("challenge-skip").click()
    expect(late).to_have_url(page.url)
    expect(late.get_by_text("Ce test est terminé")).to_be_visible()
    assert len(opened) == 1  # read once, so the sentence is not lost on the way


def go_to_the_end(page: Page) -> None:
    """Skips every question, reads every checkpoint."""
    while "/resultats/" not in page.url:
        before = page.url
        for name in ("challenge-start", "checkpoint-continue", "challenge-skip"):
            if page.get_by_test_id(name).count():
                page.get_by_test_id(name).click()
                break
        expect(page).not_to_have_url(before)
