"""Templates for the tests, from short YAML texts."""

from textwrap import dedent

from pix.apps.content.yaml_lines import load_yaml
from pix.core.items.rendering import render
from pix.core.items.schema import TemplateSource, read_template

POOLS = {"prenoms": ["Ada", "Bilal", "Chloé", "Driss"], "services": [{"nom": "Colis Mistral"}]}

QROC = """
    id: somme
    version: 1
    kind: QS
    skill: "@formule3"
    type: QROC
    format: nombre
    vars:
      a: {int: [10, 99]}
      b: {int: [10, 99]}
    instruction: Combien font {{ a }} + {{ b }} ?
    proposals: "${total}"
    solution: "{{ a + b }}"
    explanation: "{{ a }} + {{ b }} = {{ a + b }}"
"""

QCU = """
    id: choix
    version: 1
    kind: QS
    skill: "@formule3"
    type: QCU
    vars:
      bon: {choice: [un, deux, trois]}
    instruction: Lequel ?
    options:
      correct: ["{{ bon }}"]
      distractors:
        - {text: "pas {{ bon }}", feedback: "Non, {{ bon }}."}
        - encore moins
        - quatre
    explanation: "{{ bon|majuscule }}."
"""


def template_of(text, *changes, generator=None, assets=None):
    """The template of a YAML text once `(old, new)` pieces are replaced."""
    text = dedent(text)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    data, lines = load_yaml(text)
    return read_template(
        TemplateSource(
            file="template.yaml",
            data=data,
            lines=lines,
            generator=dedent(generator) if generator else None,
            generator_file="generator.py",
            assets=assets or {},
            pools=POOLS,
        )
    )


def variant_of(text, *changes, number=0, **options):
    return render(template_of(text, *changes, **options), number)
