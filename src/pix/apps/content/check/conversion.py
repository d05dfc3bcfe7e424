"""Attachments converted by LibreOffice, many files a call."""

from pix.apps.content.check.work import Work


def convert_all(works: list[Work]) -> None:
    raise NotImplementedError
