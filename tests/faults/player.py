"""Answers questions without a server until it is ended, and prints the id of each answer once it is stored.

In the environment of a site: `python -m tests.faults.player`. People are invented as it goes.
"""

import os
import random
import sys
import uuid

COMPETENCES = ("1.1", "1.2", "2.1", "4.1", "5.1")


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pix.project.settings")
    import django

    django.setup()
    from pix.apps.assessments.actions import running, starting
    from pix.apps.assessments.sitting import Ask, Done, Owner, Submission
    from tests.factories.campaigns import fields_for
    from tests.factories.people import make_person

    draw = random.Random()
    while True:
        user = make_person(email=f"{uuid.uuid4().hex}@exemple.test")
        owner = Owner(user.pk)
        for competence in COMPETENCES:
            assessment = starting.start_or_resume_competence(user.pk, competence)
            reply = running.continue_test(owner, assessment.public_id)
            while not isinstance(reply.step, Done):
                if not isinstance(reply.step, Ask):
                    reply = running.pass_checkpoint(owner, assessment.public_id)
                    continue
                question = reply.step.question
                if question.variant.timer:
                    running.start_timer(owner, assessment.public_id, question.row.number)
                given = Submission(
                    uuid.uuid4(), fields_for(question.variant, knows=draw.random() < 0.5), False
                )
                reply = running.record_answer(owner, assessment.public_id, question.row.number, given)
                sys.stdout.write(f"{given.answer_id}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
