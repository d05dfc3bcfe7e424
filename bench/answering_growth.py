"""Tables as a country would have filled them: invented tests, answers and people, on PostgreSQL."""

import time

from bench.answering_site import PostgreSQL

PER_TEST = 20
PER_PERSON = 50  # tests
PEOPLE = """
    INSERT INTO accounts_user SELECT (jsonb_populate_record(u, jsonb_build_object(
      'id', nextval(pg_get_serial_sequence('accounts_user', 'id')), 'public_id', gen_random_uuid(),
      'first_name', 'Invented', 'email', n || '@invented.example'))).*
    FROM accounts_user AS u, generate_series(1, {people}) AS n
    WHERE u.id = (SELECT min(id) FROM accounts_user)
"""
# The kind is one that teaches no profile: these answers come from no rule, and the audit leaves them aside.
TESTS = """
    INSERT INTO assessments_assessment (public_id, month, kind, state, user_id, release_id, competence,
      course, title, skills, language, is_improving, pix_at_start, level_at_start, checkpoint_seen,
      final_checkpoint_seen, created_at, completed_at)
    SELECT gen_random_uuid(), date_trunc('month', now())::date, 'PREVIEW', 'completed', u.id,
      (SELECT min(id) FROM content_release), '1.2', 'invented', '', NULL, 'fr', false, 0, 0, {per_test}, true,
      now(), now()
    FROM accounts_user AS u, generate_series(1, {per_person}) WHERE u.first_name = 'Invented'
"""
ANSWERS = """
    INSERT INTO assessments_question (month, assessment_id, position, number, user_id, challenge, template,
      skill, asked_at, state, is_replaced, answer_id, value, is_value_kept, result, is_focused_out,
      milliseconds, answered_at)
    SELECT a.month, a.id, n, n, a.user_id, 'invented.1.' || n, 'invented', '@invented1', now(), 'asked',
      false, gen_random_uuid(), 'reponse', true, CASE WHEN random() < 0.48 THEN 'ok' ELSE 'ko' END, false,
      9000, now()
    FROM assessments_assessment AS a, generate_series(0, {per_test} - 1) AS n WHERE a.course = 'invented'
"""
KNOWLEDGE = """
    INSERT INTO assessments_knowledgestate (user_id, competence, elements, shown, exact_pix)
    SELECT u.id, '9.' || n, '{{}}', '{{}}', 0 FROM accounts_user AS u, generate_series(1, 16) AS n
    WHERE u.first_name = 'Invented'
"""


def add_rows(server: PostgreSQL, answers: int) -> float:
    """Writes `answers` answered questions, their tests and their people; returns the seconds it took.

    Needs an account and a release in the database.
    """
    start = time.perf_counter()
    people = max(answers // PER_TEST // PER_PERSON, 1)
    for statement in (PEOPLE, TESTS, ANSWERS, KNOWLEDGE, "VACUUM ANALYZE"):
        server.ask(statement.format(people=people, per_person=PER_PERSON, per_test=PER_TEST))
    return time.perf_counter() - start
