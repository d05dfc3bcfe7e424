"""Slides as .odp: a title and an outline on each, pictures, notes, hidden slides."""

from pix.core.items.file_layout import TimedSlide
from pix.core.items.files import DocPicture, Item, Slide, Slides
from pix.documents.markup import Attributes, tag
from pix.documents.odt import picture_frame
from pix.documents.odt_runs import RunWriter
from pix.documents.opendocument import centimetres, office_xml, package, spaced
from pix.documents.pictures import picture_bytes, picture_extension

_WIDTH, _HEIGHT = 28, 15.75


def build_odp(slides: Slides) -> bytes:
    """The bytes of the .odp."""
    pictures = dict.fromkeys(picture for slide in slides.slides for picture in slide.pictures)
    paths = {
        picture: f"Pictures/{number}.{picture_extension(picture.picture)}"
        for number, picture in enumerate(pictures, start=1)
    }
    runs = RunWriter()
    pages = "".join(_page(slide, number, runs, paths) for number, slide in enumerate(slides.slides, start=1))
    content = office_xml(
        "document-content",
        tag("office:automatic-styles", None, _STYLES, *_timed_styles(slides), *runs.styles()),
        tag("office:body", None, tag("office:presentation", None, pages)),
    )
    members = {
        "content.xml": content,
        "styles.xml": _styles_xml(),
        **{path: picture_bytes(picture.picture) for picture, path in paths.items()},
    }
    return package("odp", members, slides.properties)


def _page(slide: Slide, number: int, runs: RunWriter, paths: dict[DocPicture, str]) -> str:
    pictures = "".join(
        picture_frame(
            picture, paths[picture], {"svg:x": centimetres(16 - index), "svg:y": centimetres(5 + index)}
        )
        for index, picture in enumerate(slide.pictures)
    )
    title = tag("text:p", {"text:style-name": "Title"}, spaced(slide.title)) if slide.title else ""
    outline = _outline(slide.bullets, runs)
    return tag(
        "draw:page",
        {
            "draw:name": f"page{number}",
            "draw:style-name": _page_style(slide),
            "draw:master-page-name": "Default",
        },
        _frame("title", (1.5, 0.8, _WIDTH - 3, 2.5), title) if title else "",
        _frame("outline", (1.5, 3.8, 13 if slide.pictures else _WIDTH - 3, 10.5), outline) if outline else "",
        pictures,
        _notes(slide.notes) if slide.notes else "",
    )


def _frame(kind: str, place: tuple[float, float, float, float], content: str) -> str:
    names = ("svg:x", "svg:y", "svg:width", "svg:height")
    position: Attributes = {name: centimetres(value) for name, value in zip(names, place, strict=True)}
    style = {"presentation:style-name": "Frame", "presentation:class": kind}
    return tag("draw:frame", {**style, **position}, tag("draw:text-box", None, content))


def _outline(bullets: tuple[Item, ...], runs: RunWriter) -> str:
    written = ""
    for item in bullets:
        size = {"text:style-name": "Text" if item.level == 1 else "SmallText"}
        content = tag("text:list-item", None, tag("text:p", size, runs.write(item.runs)))
        for _ in range(item.level - 1):
            content = tag("text:list-item", None, tag("text:list", None, content))
        written += tag("text:list", {"text:style-name": "Outline"}, content)
    return written


def _notes(notes: str) -> str:
    lines = "".join(tag("text:p", None, spaced(line)) for line in notes.split("\n"))
    return tag("presentation:notes", None, _frame("notes", (2, 14, 17, 12), lines))


# ---------------------------------------------------------------- styles


def _page_style(slide: Slide) -> str:
    name = f"dp{1 + slide.hidden + 2 * slide.transition}"
    return f"{name}s{slide.seconds}" if isinstance(slide, TimedSlide) else name


def _page_styles() -> str:
    plain = [
        Slide(hidden=hidden, transition=transition)
        for transition in (False, True)
        for hidden in (False, True)
    ]
    return "".join(_slide_style(slide) for slide in plain)


def _timed_styles(slides: Slides) -> list[str]:
    timed = {_page_style(slide): slide for slide in slides.slides if isinstance(slide, TimedSlide)}
    return [_slide_style(slide) for slide in timed.values()]


def _slide_style(slide: Slide) -> str:
    properties: Attributes = {
        "presentation:visibility": "hidden" if slide.hidden else "visible",
        "presentation:transition-style": "fade-from-left" if slide.transition else None,
    }
    if isinstance(slide, TimedSlide):
        minutes, seconds = divmod(slide.seconds, 60)
        duration = f"PT00H{minutes:02}M{seconds:02}S"
        timing = {"presentation:transition-type": "automatic", "presentation:duration": duration}
        properties = {**properties, **timing}
    name = {"style:name": _page_style(slide), "style:family": "drawing-page"}
    return tag("style:style", name, tag("style:drawing-page-properties", properties))


def _paragraph_style(name: str, size: int, bold: bool = False) -> str:
    letters = {"fo:font-size": f"{size}pt", "fo:font-weight": "bold" if bold else None}
    return tag(
        "style:style",
        {"style:name": name, "style:family": "paragraph"},
        tag("style:text-properties", letters),
    )


_BULLETS = "".join(
    tag(
        "text:list-level-style-bullet",
        {"text:level": level, "text:bullet-char": "•–▪·"[level - 1]},
        tag(
            "style:list-level-properties",
            {"text:space-before": centimetres((level - 1) * 0.9), "text:min-label-width": "0.8cm"},
        ),
    )
    for level in range(1, 5)
)
_STYLES = (
    _page_styles()
    + tag(
        "style:style",
        {"style:name": "Frame", "style:family": "presentation"},
        tag("style:graphic-properties", {"draw:fill": "none", "draw:stroke": "none"}),
    )
    + _paragraph_style("Title", 36, bold=True)
    + _paragraph_style("Text", 24)
    + _paragraph_style("SmallText", 20)
    + tag("text:list-style", {"style:name": "Outline"}, _BULLETS)
)


def _styles_xml() -> bytes:
    size = {
        "fo:page-width": centimetres(_WIDTH),
        "fo:page-height": centimetres(_HEIGHT),
        "fo:margin": "0cm",
        "style:print-orientation": "landscape",
    }
    layout = tag("style:page-layout", {"style:name": "PM1"}, tag("style:page-layout-properties", size))
    master = tag("style:master-page", {"style:name": "Default", "style:page-layout-name": "PM1"})
    return office_xml(
        "document-styles",
        "<office:styles/>",
        tag("office:automatic-styles", None, layout),
        tag("office:master-styles", None, master),
    )
