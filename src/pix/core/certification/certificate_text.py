"""What a certificate says, whoever shows it: a page, a PDF."""

from attrs import frozen


@frozen
class ShownCompetence:
    """`level`: None when it was not tested."""

    code: str
    title: str
    level: int | None


@frozen
class ShownArea:
    code: str
    title: str
    competences: tuple[ShownCompetence, ...]


@frozen
class Step:
    """One level of the scale, from `low` to `high` pix."""

    label: str
    low: int
    high: int


@frozen(kw_only=True)
class CertificateText:
    """One certificate in words. Dates are written out; an empty text is not shown.

    `is_estimated`: the levels of competences are estimates (V3), else certified (V2). `steps`: the levels
    of the scale with the first unnamed; `lowest`, `highest`: the interval of the score.
    """

    number: str
    is_estimated: bool
    name: str
    born: str
    taken: str
    dates: str
    score: int | None
    score_caption: str
    level: str
    level_range: str
    level_text: str
    interval_text: str
    lowest: int | None
    highest: int | None
    steps: tuple[Step, ...]
    levels_title: str
    levels_text: str
    areas: tuple[ShownArea, ...]
    max_level: int
    remarks: tuple[str, ...]
    code: str
    address: str
