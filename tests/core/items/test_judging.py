"""Answers judged by a predicate."""

import pytest

from pix.core.items.findings import RenderingError
from pix.core.items.judging import prepare_judge
from pix.core.items.rendering import render
from pix.core.items.simulators import UnreadableState
from tests.core.items.templates import QROC, template_of
from tests.core.items.test_rendering import STATE

TYPED = (
    ('solution: "{{ a + b }}"\n', 'predicate: {total: "{{ a + b }}"}\nsolution_to_display: "{{ a + b }}"\n'),
    ("format: nombre", "format: mots"),
)
JUDGE = """
    def build(v, rng):
        return {}

    def judge(data, answer):
        return sum(int(part) for part in answer.split("+")) == data["total"]
"""


def judge_of(*args, **options):
    template = template_of(*args, **options)
    variant = render(template, 0)
    return prepare_judge(template, variant), variant


def test_a_state_is_judged_on_the_simulator():
    judge, variant = judge_of(STATE)
    assert judge.accepts(variant.accept[0])
    assert not judge.accepts(variant.reject[0])
    assert not judge.accepts("")


def test_a_forged_state_is_refused_loudly():
    judge, _ = judge_of(STATE)
    with pytest.raises(UnreadableState):
        judge.accepts("[1, 2")


def test_the_state_of_another_variant_is_never_right():
    template = template_of(STATE)
    judge = prepare_judge(template, render(template, 0))
    for number in range(1, 12):
        try:
            assert not judge.accepts(render(template, number).accept[0])
        except UnreadableState:
            continue


def test_a_typed_text_is_judged_by_the_generator():
    judge, variant = judge_of(QROC, *TYPED, generator=JUDGE)
    total = variant.predicate.data["total"]
    assert judge.accepts(f"{total - 1}+1")
    assert not judge.accepts(str(total + 1))
    assert not judge.accepts("n'importe quoi")
    assert not judge.accepts("")


def test_a_predicate_needs_a_judge():
    with pytest.raises(RenderingError) as caught:
        judge_of(QROC, *TYPED)
    assert caught.value.code == "E102"
