import pytest

from pix.core.certification.issue_reports import (
    ReportedQuestion,
    ReportSubcategory,
    Resolution,
    resolve_report,
)

S, R = ReportSubcategory, Resolution


@pytest.mark.parametrize(
    ("subcategory", "question", "resolution"),
    [
        (S.WEBSITE_BLOCKED, ReportedQuestion("ko"), R.NEUTRALISE),
        (S.SKIP_ON_OOPS, ReportedQuestion("aband"), R.NEUTRALISE),
        (S.SOFTWARE_NOT_WORKING, ReportedQuestion("partially"), R.NEUTRALISE),
        (S.WEBSITE_BLOCKED, ReportedQuestion("ok"), R.NO_EFFECT),
        (S.WEBSITE_BLOCKED, ReportedQuestion("timedout"), R.NO_EFFECT),
        (S.WEBSITE_BLOCKED, None, R.NO_EFFECT),
        (S.IMAGE_NOT_DISPLAYING, ReportedQuestion("ko"), R.NO_EFFECT),
        (S.IMAGE_NOT_DISPLAYING, ReportedQuestion("ko", has_embed=True), R.NEUTRALISE),
        (S.EMBED_NOT_WORKING, ReportedQuestion("ko", has_image=True), R.NEUTRALISE),
        (S.FILE_NOT_OPENING, ReportedQuestion("ko"), R.NO_EFFECT),
        (S.FILE_NOT_OPENING, ReportedQuestion("ko", has_attachment=True), R.NEUTRALISE),
        (S.EXTRA_TIME_EXCEEDED, ReportedQuestion("ko", is_timed=True), R.NEUTRALISE),
        (S.EXTRA_TIME_EXCEEDED, ReportedQuestion("ko"), R.NO_EFFECT),
        (S.UNINTENTIONAL_FOCUS_OUT, ReportedQuestion("focusedOut", is_focused=True), R.COUNT_AS_RIGHT),
        (S.UNINTENTIONAL_FOCUS_OUT, ReportedQuestion("aband", is_focused=True), R.NEUTRALISE),
        (S.UNINTENTIONAL_FOCUS_OUT, ReportedQuestion("ko", is_focused=True), R.NO_EFFECT),
        (S.UNINTENTIONAL_FOCUS_OUT, ReportedQuestion("focusedOut"), R.NO_EFFECT),
        (S.OTHER, ReportedQuestion("ko"), R.LEFT_TO_STAFF),
    ],
)
def test_resolution(
    subcategory: ReportSubcategory, question: ReportedQuestion | None, resolution: Resolution
) -> None:
    assert resolve_report(subcategory, question) is resolution
