from django.utils import translation

from pix.common.markdown import plain_text, render, render_inline


def test_french_signs_never_begin_a_line():
    assert render("Où est « Avis » : ici ?") == "<p>Où est «\u00a0Avis\u00a0»\u00a0: ici\u202f?</p>\n"


def test_numbers_keep_their_thousands_and_their_unit():
    assert (
        render("1 Go = 1 000 Mo, le 3 mars 2027") == "<p>1\u00a0Go = 1\u202f000\u00a0Mo, le 3 mars 2027</p>\n"
    )


def test_code_keeps_its_spaces():
    assert render("`a : b ?`") == '<p><code class="nb">a : b ?</code></p>\n'


def test_scripts_and_styles_are_removed():
    assert render('<p style="color:red" onclick="x()">a<script>b</script></p>') == "<p>a</p>"


def test_link_outside_opens_a_window_and_says_so():
    html = render("[ici](https://valcombe.test/)")
    assert 'target="_blank"' in html
    assert 'rel="noopener noreferrer"' in html
    assert '<span class="vh"> (' in html


def test_plain_text_is_cut_after_a_whole_word():
    assert (
        plain_text("**Un** texte & `du code`\n\n- puis une liste", 100) == "Un texte & du code puis une liste"
    )
    assert plain_text("Un texte assez long", 13) == "Un texte…"
    assert plain_text("Un texte, assez long", 12) == "Un texte…"


def test_inline_words_added_to_links_follow_the_language():
    link = "[site](https://exemple.example)"
    with translation.override("fr"):
        french = render_inline(link)
    with translation.override("en"):
        english = render_inline(link)
    assert ("nouvelle fenêtre" in french, "new window" in english) == (True, True)
