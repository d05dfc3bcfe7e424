"""What can be done with accounts: each action is one transaction and writes the journal."""

from pix.apps.accounts.actions.erasure import anonymise, delete_own_account
from pix.apps.accounts.actions.export import ask_own_data
from pix.apps.accounts.actions.login import close_session, log_in, log_out, log_out_everywhere
from pix.apps.accounts.actions.mail_address import (
    ask_email_change,
    confirm_email,
    confirm_email_change,
    resend_email_code,
)
from pix.apps.accounts.actions.passwords import (
    ask_password_reset,
    change_password,
    replace_expired_password,
    reset_password,
    unblock,
)
from pix.apps.accounts.actions.preferences import (
    accept_service_terms,
    accept_terms,
    change_language,
    close_privacy_banner,
    remember_hint,
)
from pix.apps.accounts.actions.registration import create_account, sign_up, sign_up_faults
from pix.apps.accounts.actions.school import (
    give_passwords,
    give_username,
    open_school_account,
    open_school_accounts,
)
from pix.apps.accounts.actions.upkeep import (
    purge_demands,
    purge_exports,
    purge_rate_counts,
    purge_sessions,
)

__all__ = [
    "accept_service_terms",
    "accept_terms",
    "anonymise",
    "ask_email_change",
    "ask_own_data",
    "ask_password_reset",
    "change_language",
    "change_password",
    "close_privacy_banner",
    "close_session",
    "confirm_email",
    "confirm_email_change",
    "create_account",
    "delete_own_account",
    "give_passwords",
    "give_username",
    "log_in",
    "log_out",
    "log_out_everywhere",
    "open_school_account",
    "open_school_accounts",
    "purge_demands",
    "purge_exports",
    "purge_rate_counts",
    "purge_sessions",
    "remember_hint",
    "replace_expired_password",
    "resend_email_code",
    "reset_password",
    "sign_up",
    "sign_up_faults",
    "unblock",
]
