"""Tasks of tests, in a module so that a worker can import them."""

from pix.common.jobs import task

notes: list[str] = []


@task
def take_note(text: str) -> None:
    notes.append(text)


@task
def fail_twice(text: str) -> None:
    notes.append(f"{text} {len(notes)}")
    if len(notes) < 3:
        raise ConnectionError("the mail server sleeps")
