"""Usernames for pupils: the rule is in `names`, what is taken is asked from the accounts in few queries."""

import secrets
from collections.abc import Iterable, Sequence

from pix.apps.accounts.queries import usernames_in_use
from pix.apps.organizations.models import OrganizationLearner
from pix.apps.organizations.names import make_username, username_stem

DRAWN_BELOW = 10_000


def username_for(learner: OrganizationLearner) -> str:
    """A free username at this moment. The learner has a birth date."""
    [username] = usernames_for([learner])
    return username


def usernames_for(learners: Sequence[OrganizationLearner]) -> list[str]:
    """One for each, all different and free at this moment; one query unless some are taken."""
    asked = set(first_tries(learners))
    taken, given = usernames_in_use(asked), set[str]()

    def is_taken(name: str) -> bool:
        is_drawn = name not in asked
        return name in taken or name in given or (is_drawn and bool(usernames_in_use([name])))

    made = []
    for learner in learners:
        username = make_username(
            learner.first_name,
            learner.last_name,
            learner.birthdate,
            is_taken=is_taken,
            draw=lambda: secrets.randbelow(DRAWN_BELOW),
        )
        given.add(username)
        made.append(username)
    return made


def first_tries(learners: Iterable[OrganizationLearner]) -> list[str]:
    return [
        make_username(
            one.first_name, one.last_name, one.birthdate, is_taken=lambda _name: False, draw=lambda: 0
        )
        for one in learners
    ]


def fits(username: str, learner: OrganizationLearner) -> bool:
    """Whether this is a username that the rule could give to this pupil."""
    stem = username_stem(learner.first_name, learner.last_name)
    digits = username.removeprefix(stem)
    return username.startswith(stem) and len(digits) == 4 and digits.isascii() and digits.isdigit()
