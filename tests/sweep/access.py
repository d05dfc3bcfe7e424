"""Who may open each address of the site. An address without a line here makes the sweep fail.

EVERYBODY: visitors too; what it shows belongs to nobody, or a key of the address opens it.
PERSON: whoever is signed in, for what is theirs. MEMBER: the team of an organisation (some pages: its
administrators). CENTRE: the team of a certification centre. INVIGILATOR: whoever entered a session with its
password. AUTHOR: those who see the questions with their solutions.
PROGRAM: a partner's program, with its token.
STAFF: the staff of the platform, by their roles.
"""

from typing import Final

EVERYBODY: Final = "everybody"
PERSON: Final = "person"
MEMBER: Final = "member"
CENTRE: Final = "centre"
INVIGILATOR: Final = "invigilator"
AUTHOR: Final = "author"
PROGRAM: Final = "program"
STAFF: Final = "staff"

NAMES: dict[tuple[str, str], str] = {
    ("ui", EVERYBODY): """
        gallery
    """,
    ("public", EVERYBODY): """
        home pupils_parents help accessibility terms privacy pupils_privacy legal landmarks measure
        check check_short results site_map robots status
    """,
    ("orga", MEMBER): """
        home switch terms board board_slips board_export board_remind attestations attestations_file
        certifications certification_results certification_certificates campaigns catalogue course
        course_retire selection selection_file selection_course campaign_create campaigns_delete
        campaign campaign_live campaign_results campaign_analysis campaign_lesson campaign_retest
        campaign_export campaign_settings campaign_edit campaign_archive campaign_duplicate
        campaign_delete participation participation_delete learners learners_export
        learners_certifiability learners_delete logins login_batch logins_given login_cards
        login_table learner learner_access learner_open_account learner_password learner_username
        learner_unblock learner_link learner_unlink learner_number learner_certifiability imports
        import_template import_progress team invitations invitation_resend invitation_cancel
        member_role member_remove leave
    """,
    ("orga", EVERYBODY): """
        join activation
    """,
    ("certif", CENTRE): """
        sessions session_create mass_import mass_import_template mass_import_confirm session
        session_edit session_delete attendance kit convocations convocation_text clea candidates
        candidate_add candidates_sheet candidates_import pupils candidate candidate_accessibility
        candidate_delete finalise finalise_reason finalise_reports finalise_report_delete
        incident_report fraud_report rehearsals rehearsal rehearsal_lines rehearsal_close calendar
        statistics team invitations invitation_resend invitation_cancel member_role member_referer
        member_remove leave switch terms
    """,
    ("certif", EVERYBODY): """
        join
    """,
    ("admin", STAFF): """
        to_treat to_publish publish_all sessions session session_take session_comment
        session_definalise session_publish session_unpublish session_send_again session_mark_sent
        session_link session_results session_certificates certification certification_detail decision
        identity comments rescore neutralise external resolve
    """,
    ("api", EVERYBODY): """
        token application_token
    """,
    ("api", PROGRAM): """
        school_record parcoursup
    """,
    ("supervision", EVERYBODY): """
        enter
    """,
    ("supervision", INVIGILATOR): """
        room state presence person resume end alert environment push kit leave
    """,
    ("editor", AUTHOR): """
        templates preview question attachment
    """,
    ("app", PERSON): """
        dashboard profile competence start_competence improve_competence reset_competence
        competence_result resume question start_timer note_state correction attachment checkpoint
        course_result dismiss_tip tutorials terms account_home account account_methods account_email
        account_email_code account_email_resend account_password account_language account_sessions
        account_session_close account_sessions_close account_export account_export_file
        account_deletion close_privacy_banner campaign_results campaign_send campaign_retry
        campaign_reset campaign_improve campaign_profile campaign_profile_sent campaign_send_again
        my_courses my_attestations attestation exam_home exam_join exam_instructions exam_start
        exam_door_state exam_resume exam_end exam_state exam_beat exam_question exam_begin
        exam_note_state exam_alert exam_proof exam_file my_certificates certificate certificate_file
    """,
    ("app", EVERYBODY): """
        start_course report_problem tutorial log_in log_out sign_up switch_language confirm_email
        forgotten_password reset_password expired_password join_school recover recover_confirm
        recover_address recover_finish enter_code campaign campaign_landing campaign_access
        campaign_identifier campaign_instructions exam_seb_end exam_seb rehearsal rehearsal_weight
        rehearsal_file rehearsal_check
    """,
}

ACCESS: dict[str, str] = {
    f"{face}:{name}": who for (face, who), names in NAMES.items() for name in names.split()
}
"""Full name of an address → who may open it."""
