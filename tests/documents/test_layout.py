"""Lines of a style, replaced heading styles and slides that pass by themselves, as the files say them."""

import io
import re
import zipfile
from decimal import Decimal

import docx
import pytest

from pix.core.items.file_layout import LaidStyle, TimedSlide
from pix.core.items.files import File, Heading, NamedStyle, Paragraph, Slide, Slides, TextDocument
from pix.documents.files import build_file

QUOTED = LaidStyle(
    "Citation", italic=True, line_height=150, left=Decimal("1.5"), right=1, first_line=Decimal("0.5")
)
CHAPTER = NamedStyle("Heading 1", bold=True, size=20, page_break_before=True)
TEXT = TextDocument(
    [Heading(1, "Le lavoir"), Paragraph("Un cygne passe.", style="Citation")], styles=[QUOTED, CHAPTER]
)


def member(data: bytes, path: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(path).decode()


def odt_style(name: str) -> list[str]:
    styles = member(build_file(File("texte.odt", TEXT)), "styles.xml")
    return re.findall(rf'<style:style style:name="{name}".*?</style:style>', styles)


def test_an_odt_style_sets_its_lines():
    (style,) = odt_style("Citation")
    properties = dict(re.findall(r'fo:([a-z-]+)="([^"]+)"', style))
    assert properties == {
        "line-height": "150%",
        "margin-left": "1.5cm",
        "margin-right": "1cm",
        "text-indent": "0.5cm",
        "font-style": "italic",
    }


def test_a_docx_style_sets_its_lines():
    document = docx.Document(io.BytesIO(build_file(File("texte.docx", TEXT))))
    layout = document.styles["Citation"].paragraph_format
    assert layout.line_spacing == pytest.approx(1.5)
    centimetres = [
        round(side.cm, 2) for side in (layout.left_indent, layout.right_indent, layout.first_line_indent)
    ]
    assert centimetres == [1.5, 1.0, 0.5]


def test_an_odt_heading_style_of_the_author_replaces_the_built_in_one():
    (style,) = odt_style("Heading_20_1")
    assert 'style:default-outline-level="1"' in style
    assert 'fo:break-before="page"' in style
    assert 'fo:font-size="20pt"' in style
    assert len(odt_style("Heading_20_2")) == 1


def test_a_docx_heading_style_of_the_author_replaces_the_built_in_one():
    document = docx.Document(io.BytesIO(build_file(File("texte.docx", TEXT))))
    heading = document.paragraphs[0].style
    assert (heading.name, heading.font.size.pt, heading.paragraph_format.page_break_before) == (
        "Heading 1",
        20,
        True,
    )
    source = member(build_file(File("texte.docx", TEXT)), "word/styles.xml")
    assert source.count('w:styleId="Heading1"') == 1
    assert re.search(r'w:styleId="Heading1".*?<w:outlineLvl w:val="0"/>', source)


def test_slides_pass_by_themselves_unless_they_are_plain():
    slides = Slides(
        [TimedSlide("Un", seconds=75), TimedSlide("Deux", hidden=True, seconds=8), Slide("Trois")]
    )
    content = member(build_file(File("defile.odp", slides)), "content.xml")
    used = re.findall(r'<draw:page [^>]*draw:style-name="(\w+)"', content)
    styles = {name: re.search(rf'style:name="{name}".*?</style:style>', content)[0] for name in used}
    timing = [
        re.findall(r'presentation:(visibility|transition-type|duration)="(\w+)"', styles[name])
        for name in used
    ]
    assert timing == [
        [("visibility", "visible"), ("transition-type", "automatic"), ("duration", "PT00H01M15S")],
        [("visibility", "hidden"), ("transition-type", "automatic"), ("duration", "PT00H00M08S")],
        [("visibility", "visible")],
    ]
