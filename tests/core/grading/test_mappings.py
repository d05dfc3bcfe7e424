import pytest

from pix.core.grading.errors import UnreadableAnswer, UnreadableSolution
from pix.core.grading.mappings import read_fields, read_solutions, write_fields


def test_every_value_stays_a_text():
    text = "a: 1.0\nb: yes\nc: 010\nd: null\ne: 2024-01-02\nf: ~\ng:\nh: '#x'\n<<: z\n"
    values = ["1.0", "yes", "010", "null", "2024-01-02", "~", "", "#x", "z"]
    assert read_fields(text) == dict(zip("abcdefgh", values[:8], strict=True)) | {"<<": "z"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not a list"),
        ("texte", "not a list"),
        ("- a\n", "not a list"),
        ("a: 1\na: 2\n", "the key 'a' comes twice"),
        ("a: {b: c}\n", "only texts"),
        ("a: [b]\n", "a field holds a list"),
        ("? [a]\n: b\n", "only texts"),
        ("a: &x b\nc: *x\n", "anchors"),
        ("&x a: b\n", "anchors"),
        ("&x {a: b}\n", "anchors"),
        ("a: *x\n", "anchors"),
        ("a: !!python/name:os.system x\n", "anchors"),
        ("a: b\n---\nc: d\n", "several documents"),
        ("a: [\n", "did not find|expected"),
        ("a: '\n", "found unexpected end|while scanning"),
        ("a: \ud800\n", "surrogates"),
        ("[" * 9_000, "not a list"),
    ],
)
def test_what_is_not_a_flat_list_of_texts_is_refused(text, reason):
    with pytest.raises(UnreadableAnswer, match=reason):
        read_fields(text)


def test_solutions_are_lists_of_texts():
    assert read_solutions("a:\n- 1\n- ~\nb: seul\nc: []\n") == {"a": ("1", "~"), "b": ("seul",), "c": ()}
    with pytest.raises(UnreadableSolution, match="The solution cannot be read: only texts are allowed"):
        read_solutions("a:\n- [b]\n")


def test_written_fields():
    assert write_fields({"nom": "Ada", "année": "1843", "vide": "", "oui": "yes\0"}) == (
        "nom: Ada\nannée: '1843'\nvide: ''\noui: 'yes'\n"
    )
