"""Settings, from the environment. Every delay, limit and threshold has its default here."""

import datetime
import os
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

REPOSITORY = Path(__file__).resolve().parents[3]
PACKAGE = Path(__file__).resolve().parents[1]
HOME = Path(os.environ.get("PIX_HOME", REPOSITORY / "var"))


def flag(name: str, default: bool = False) -> bool:
    return os.environ.get(name, "1" if default else "0").lower() in {"1", "true", "yes", "on"}


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
PROXIES_IN_FRONT = int(os.environ.get("PIX_PROXIES", "0"))  # how many write X-Forwarded-For before us

# The site -------------------------------------------------------------------------------------------
SITE_NAME = os.environ.get("SITE_NAME", "Pix libre")
SITE_CONTACT = os.environ.get("SITE_CONTACT", "aide@pix-libre.example")
SITE_URL = os.environ.get("SITE_URL", "http://localhost:8000")
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
EDITOR_IS_OPEN = flag("PIX_EDITOR", DEMONSTRATION)  # questions with their solutions, for everybody
ALLOW_EXPERT_CALIBRATION = flag("PIX_ALLOW_EXPERT_CALIBRATION", DEMONSTRATION)

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
    "pix.apps.organizations",
    "pix.apps.centres",
    "pix.apps.content",
    "pix.apps.assessments",
    "pix.apps.campaigns",
    "pix.apps.certification",
    "pix.apps.calibration",
    "pix.faces.public",
    "pix.faces.app",
    "pix.faces.orga",
    "pix.faces.editor",
    "pix.project",
]

MIDDLEWARE = [
    "pix.common.middleware.RefuseMalformedRequests",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
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
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["pix.apps.accounts.backends.SessionBackend"]
PASSWORD_HASHERS = ["pix.apps.accounts.passwords.Argon2idHasher"]
LOGIN_URL = "app:log_in"
LOGIN_REDIRECT_URL = "app:dashboard"

SESSION_ENGINE = "pix.apps.accounts.sessions"
SESSION_COOKIE_AGE = 7 * 24 * 3600
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SECURE = HTTPS
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "pix.faces.public.views.errors.csrf_failure"
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
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
LANGUAGE_COOKIE_NAME = "language"
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = os.environ.get("TIME_ZONE", "Europe/Paris")
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MEDIA_ROOT = HOME / "files"
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
WHITENOISE_MAX_AGE = 3600

EMAIL_BACKEND = os.environ.get("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")
EMAIL_FILE_PATH = os.environ.get("EMAIL_FILE_PATH", str(HOME / "mail"))
EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_PORT = int(os.environ.get("EMAIL_PORT", "25"))
EMAIL_HOST_USER = os.environ.get("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = flag("EMAIL_USE_TLS")
DEFAULT_FROM_EMAIL = os.environ.get("DEFAULT_FROM_EMAIL", f"{SITE_NAME} <ne-pas-repondre@pix-libre.example>")

SILENCED_SYSTEM_CHECKS = [] if HTTPS else ["security.W004", "security.W008", "security.W012", "security.W016"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("LOG_LEVEL", "WARNING")},
    "loggers": {"pix": {"level": os.environ.get("LOG_LEVEL", "INFO")}},
}
