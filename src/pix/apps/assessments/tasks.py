from django.db import connection

from pix.apps.assessments.certifiability import compute_where_it_is_asked
from pix.apps.assessments.partitions import open_months
from pix.common import time
from pix.common.jobs import every


@every(days=1)
def open_next_months() -> None:
    if connection.vendor == "postgresql":
        open_months(connection, time.now().date())


@every(days=1)
def compute_certifiability() -> int:
    return compute_where_it_is_asked()
