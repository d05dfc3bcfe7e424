"""Settings, from the environment. Every delay, limit and threshold has its default here."""

import datetime
import os
import secrets
import sys
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

REPOSITORY = Path(__file__).resolve().parents[3]
PACKAGE = Path(__file__).resolve().parents[1]
HOME = Path(os.environ.get("PIX_HOME", REPOSITORY / "var"))


def flag(name: str, default: bool = False) -> bool:
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


def day(name: str) -> datetime.date | None:
    written = os.environ.get(name, "")
    return datetime.date.fromisoformat(written) if written else None


def number(name: str, default: int) -> int:
    written = os.environ.get(name, "")
    if written and not written.strip().isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, not « {written} ».")
    return int(written or default)


def read_or_make_secret(path: Path) -> str:
    """A key of one's own for each installation, never in the repository."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text()


DEMONSTRATION = flag("PIX_DEMO")
DEBUG = flag("PIX_DEBUG")
SECRET_KEY = os.environ.get("SECRET_KEY") or read_or_make_secret(HOME / "secret-key")
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if origin]
HTTPS = flag("PIX_HTTPS")
PROXIES_IN_FRONT = number("PIX_PROXIES", 0)  # how many write X-Forwarded-For before us

# The site -------------------------------------------------------------------------------------------
SITE_NAME = os.environ.get("SITE_NAME", "Pix libre")
SITE_CONTACT = os.environ.get("SITE_CONTACT", "aide@pix-libre.example")
SITE_URL = os.environ.get("SITE_URL", "http://localhost:8000").rstrip("/")
SITE_VARIANT = os.environ.get("SITE_VARIANT", "fr")  # "fr": French only; "intl": with a language switch
SITE_PUBLISHER = os.environ.get("SITE_PUBLISHER", "")

# Rules of the domain (specification, settings) ------------------------------------------------------
MAX_REACHABLE_LEVEL = 7
PIX_COUNT_BY_LEVEL = 8
DAYS_BEFORE_IMPROVING = 4
DAYS_BEFORE_COMPETENCE_RESET = 7
DAYS_BEFORE_RETRYING = 4
CAMPAIGN_AUTO_SHARE = flag("PIX_CAMPAIGN_AUTO_SHARE", True)
CAMPAIGNS_LISTED = 100
ACTIVITY_REFRESH_SECONDS = 4
LESSON_MINUTES = 20
CAMPAIGNS_ON_DASHBOARD = 9
ANSWERS_BETWEEN_CHECKPOINTS = 5
TIMER_GRACE_SECONDS = 2
LONGEST_ANSWER = 10_000
LONGEST_STATE = 8_192
LONGEST_REPORT = 10_000
CARDS_A_ROW = 4
VARIANTS_IN_MEMORY = int(os.environ.get("PIX_VARIANTS_IN_MEMORY", "16384"))  # about 25 kB each
DRAWN_QUESTIONS_BYTES = 64 * 2**20
DRAWN_FRAMES_BYTES = 16 * 2**20
LOGIN_TEMPORARY_THRESHOLD = 10
LOGIN_BASE_BLOCK = datetime.timedelta(minutes=2)
LOGIN_FINAL_BLOCK = 30
LOGIN_PER_MINUTE_AND_PERSON = 10
LOGIN_PER_MINUTE_AND_ADDRESS = 600
SIGN_UP_PER_MINUTE_AND_ADDRESS = 100
RESET_PER_MINUTE_AND_EMAIL = 5
RESET_PER_MINUTE_AND_ADDRESS = 60
RESET_KEY_LIFE = datetime.timedelta(hours=1)
EXPIRED_PASSWORD_LIFE = datetime.timedelta(hours=1)
EMAIL_CODE_LIFE = datetime.timedelta(hours=1)
EMAIL_CODE_TRIES = 5
EMAIL_CONFIRMATION_LIFE = datetime.timedelta(days=3)
CODE_RESEND_DELAY = datetime.timedelta(seconds=7)
DORMANT_ACCOUNT_WARNING = datetime.timedelta(days=365)
ANONYMOUS_ACCOUNT_LIFE = datetime.timedelta(days=30)
EXPORT_LINK_LIFE = datetime.timedelta(hours=24)
TERMS_VERSION_AT = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
PRIVACY_POLICY_UPDATED_AT = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
SELF_DELETION_ENABLED = True
IMPORT_LARGEST = dict.fromkeys(("siecle", "fregata", "onde", "generic"), 20 * 2**20) | {"sup": 10 * 2**20}
IMPORT_LARGEST_UNPACKED = 200 * 2**20
JOIN_PER_MINUTE_AND_ADDRESS = 200
MOST_LOGINS_AT_ONCE = 1_000
RECOVERY_KEY_LIFE = datetime.timedelta(days=1)
ORGA_TERMS_VERSION_AT = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
LINK_UNDO_DELAY = datetime.timedelta(days=30)
IMPORT_LOST_AFTER = datetime.timedelta(minutes=10)
CERTIF_TERMS_VERSION_AT = datetime.datetime(2026, 11, 1, tzinfo=datetime.UTC)
CENTRE_OPENING_DATES = {  # before which the centres of schools stay closed; none holds nobody back
    "college": day("PIX_COLLEGE_CENTRES_OPEN_ON"),
    "lycee": day("PIX_LYCEE_CENTRES_OPEN_ON"),
}
CENTRE_OPENING_WHITE_LIST = frozenset(os.environ.get("PIX_CENTRES_ALWAYS_OPEN", "").upper().split(","))
EXAM_WINDOWS_FILE = os.environ.get("PIX_EXAM_WINDOWS", "")  # empty: the windows shipped
V2_SESSIONS_ENABLED = flag("PIX_V2_SESSIONS", True)
SEB_BLOCKED_SITES = tuple(filter(None, os.environ.get("PIX_SEB_BLOCKED_SITES", "").split(",")))
EXAM_POLL_SECONDS = 3
EXAM_BEAT_SECONDS = 20
EXAM_JOIN_PER_MINUTE_AND_ADDRESS = 200
EXAM_JOIN_PER_MINUTE_AND_PERSON = 20
SESSION_SLOT_MINUTES = 120
CONVOCATION_EARLY_MINUTES = 20
SESSIONS_A_PAGE = 25
PUPILS_A_PAGE = 50
MASS_IMPORT_LIFE = datetime.timedelta(hours=24)
CANDIDATE_LINE_LIFE = datetime.timedelta(days=365)
INVIGILATOR_ACCESS_LIFE = datetime.timedelta(days=365)
MAIL_DOMAIN_LOOKUP = flag("PIX_MAIL_DOMAIN_LOOKUP", not DEMONSTRATION)
MAIL_DOMAIN_TIMEOUT_SECONDS = 2
SUPERVISION_REFRESH_SECONDS = 5
SUPERVISION_READ_AGAIN_SECONDS = 15  # even when nothing says that something changed
SUPERVISION_OFFLINE_AFTER = datetime.timedelta(seconds=45)
SUPERVISION_END_WARNING = datetime.timedelta(minutes=10)
SUPERVISION_ACCESS_LIFE = datetime.timedelta(hours=24)
SUPERVISION_FAILURE_MINUTES = 15
SUPERVISION_FAILURES_PER_BROWSER = 5
SUPERVISION_FAILURES_PER_ADDRESS = 20
SUPERVISION_FAILURES_TO_WARN = 50  # within an hour, from anywhere: the centre is told
REHEARSAL_COURSE = "decouverte"  # five ordinary questions
REHEARSAL_LIFE = datetime.timedelta(hours=24)
REHEARSAL_MOST_COMPUTERS = 200
REHEARSAL_REFRESH_SECONDS = 5
REHEARSAL_PER_MINUTE_AND_ADDRESS = 120
EDITOR_IS_OPEN = flag("PIX_EDITOR", DEMONSTRATION)  # questions with their solutions, for everybody
ALLOW_EXPERT_CALIBRATION = flag("PIX_ALLOW_EXPERT_CALIBRATION", DEMONSTRATION)

CLEA_LEAST_PIX = {"V2": 70, "V3": 120}
CLEA_LEAST_RATE = 50
RESULTS_LINK_LIFE = datetime.timedelta(days=30)
RESULTS_LINK_PER_MINUTE_AND_ADDRESS = 20
CERTIFICATE_CHECKS_PER_MINUTE_AND_ADDRESS = 20
API_TOKEN_LIFE = datetime.timedelta(hours=1)
API_PER_MINUTE_AND_CLIENT = 600
API_TOKENS_PER_MINUTE_AND_ADDRESS = 30

# A clock that rehearsals and tests move (a file holding an offset in seconds); empty in production.
CLOCK_FILE = os.environ.get("PIX_CLOCK_FILE", "")

# Django ---------------------------------------------------------------------------------------------
INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "pix.common",
    "pix.ui",
    "pix.apps.journal",
    "pix.apps.accounts",
    "pix.apps.staff",
    "pix.apps.partners",
    "pix.apps.organizations",
    "pix.apps.centres",
    "pix.apps.content",
    "pix.apps.assessments",
    "pix.apps.campaigns",
    "pix.apps.certification",
    "pix.apps.calibration",
    "pix.apps.certificates",
    "pix.spaces",
    "pix.faces.public",
    "pix.faces.app",
    "pix.faces.orga",
    "pix.faces.certif",
    "pix.faces.admin",
    "pix.faces.api",
    "pix.faces.supervision",
    "pix.faces.editor",
    "pix.project",
]

MIDDLEWARE = [
    "pix.project.operation.OperationPages",
    "pix.common.middleware.RefuseMalformedRequests",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "pix.project.observing.Observe",
    "pix.common.middleware.Compress",
    "pix.common.middleware.FixedPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "pix.apps.accounts.signed_in.PersonOfTheSession",
    "pix.faces.app.middleware.LanguageOfThePerson",
    "pix.faces.app.middleware.TermsGate",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "pix.project.urls"
WSGI_APPLICATION = "pix.project.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pix.project.context.site",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static", "pix.ui.templatetags.ui"],
        },
    }
]

DATABASE_URL = os.environ.get("DATABASE_URL", f"sqlite:///{HOME / 'pix.sqlite3'}")
DATABASES = {"default": dj_database_url.parse(DATABASE_URL, conn_max_age=None, conn_health_checks=True)}
PREPARED_STATEMENTS = flag("PIX_PREPARED_STATEMENTS", True)  # off behind a pgbouncer older than 1.21
ON_SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
if ON_SQLITE:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = False
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "transaction_mode": "IMMEDIATE",
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
        "PRAGMA temp_store=MEMORY; PRAGMA cache_size=-65536;",
    }
elif not DATABASES["default"]["ENGINE"].endswith("postgresql"):
    raise ImproperlyConfigured("DATABASE_URL must name PostgreSQL (postgresql://…) or SQLite (sqlite:///…).")
REPLICA_URL = os.environ.get("PIX_REPLICA_URL", "")  # a copy that reports read (pix.common.replicas)
DATABASE_ROUTERS = ["pix.common.replicas.ReportRouter"]
if REPLICA_URL:
    DATABASES["replica"] = dj_database_url.parse(REPLICA_URL, conn_max_age=None, conn_health_checks=True)
    DATABASES["replica"].setdefault("OPTIONS", {}).setdefault("connect_timeout", 3)
if flag("PIX_POOLER"):  # behind pgbouncer in transaction mode, a cursor does not outlive its transaction
    for database in DATABASES.values():
        database["DISABLE_SERVER_SIDE_CURSORS"] = True
WARM_AT_START = flag("PIX_WARM", not ON_SQLITE)  # draw every question before people ask for it
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["pix.apps.accounts.backends.SessionBackend"]
PASSWORD_HASHERS = ["pix.apps.accounts.passwords.Argon2idHasher"]
LOGIN_URL = "app:log_in"
LOGIN_REDIRECT_URL = "app:dashboard"

SESSION_ENGINE = "pix.apps.accounts.sessions"
HOST_PREFIX = "__Host-" if HTTPS else ""  # this host alone may have set it, over TLS
COOKIE_PREFIX = "__Secure-" if HTTPS else ""  # the same, for cookies of some pages only
SESSION_COOKIE_NAME = f"{HOST_PREFIX}sessionid"
CSRF_COOKIE_NAME = f"{HOST_PREFIX}csrftoken"
SESSION_COOKIE_AGE = 7 * 24 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True  # scripts read the token of their form
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "pix.faces.public.views.errors.csrf_failure"
MESSAGE_STORAGE = "pix.project.notes.CookieNotes"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
    }
}

LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", "Français"), ("en", "English")]
LANGUAGE_COOKIE_NAME = f"{HOST_PREFIX}language"
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = os.environ.get("TIME_ZONE", "Europe/Paris")
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "pix.common.static_files.FixedFiles"},
}
MEDIA_ROOT = HOME / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
WHITENOISE_MAX_AGE = 3600

EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_FILE_PATH = os.environ.get("EMAIL_FILE_PATH", str(HOME / "mail"))
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = number("EMAIL_PORT", 25)
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = flag("EMAIL_USE_TLS")
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", f"{SITE_NAME} <ne-pas-repondre@pix-libre.example>")

SILENCED_SYSTEM_CHECKS = [] if HTTPS else ["security.W004", "security.W008", "security.W012", "security.W016"]

# Lines of JSON, but for somebody who reads them on a terminal (PIX_LOG_FORMAT: "json" or "line").
LOG_FORMAT = os.environ.get("PIX_LOG_FORMAT") or ("line" if sys.stderr.isatty() else "json")
LOG_REQUESTS = flag("PIX_LOG_REQUESTS", LOG_FORMAT == "json")
METRICS_TOKEN = os.environ.get("PIX_METRICS_TOKEN", "")  # none: /-/metrics is for this machine only
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "pix.common.logs.JsonFormatter"},
        "line": {"()": "pix.common.logs.LineFormatter"},
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": LOG_FORMAT}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
    "loggers": {"pix": {"level": os.environ.get("LOG_LEVEL", "INFO")}},
}
