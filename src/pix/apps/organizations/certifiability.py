"""Whether a learner may sit the certification, as last computed or sent: the rule is in `core.profile`."""

import datetime

from attrs import frozen


@frozen
class Certifiable:
    """`count`: competences at the level required; `begun`: codes of those begun that have no level yet."""

    learner_id: int
    is_certifiable: bool
    count: int
    begun: tuple[str, ...]
    at: datetime.datetime
