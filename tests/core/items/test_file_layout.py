"""Values of layout refuse what no file could show."""

import pytest

from pix.core.items.file_layout import LaidStyle, TimedSlide
from pix.core.items.files import NamedStyle, Slide


def test_a_laid_style_is_a_style_and_a_timed_slide_a_slide():
    assert isinstance(LaidStyle("Citation", left=2), NamedStyle)
    assert isinstance(TimedSlide("Un", ["Deux"], seconds=9), Slide)


def test_a_line_height_under_half_a_line_is_refused():
    with pytest.raises(ValueError, match="line_height"):
        LaidStyle("Citation", line_height=20)


def test_a_slide_shown_no_time_is_refused():
    with pytest.raises(ValueError, match="seconds"):
        TimedSlide("Un", seconds=0)
