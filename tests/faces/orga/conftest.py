import pytest

from tests.factories.accounts import make_user
from tests.factories.organizations import make_importing_organization, make_member


@pytest.fixture(autouse=True)
def files(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def college():
    """A school with an administrator and a teacher; `college.admin`, `college.teacher` are their accounts."""
    from pix.apps.organizations.enums import Role

    school = make_importing_organization("siecle")
    school.admin = make_user(first_name="Maëlle", last_name="Rivoal", email="referent@example.org")
    school.teacher = make_user(first_name="Yann", last_name="Kerbrat", email="prof@example.org")
    make_member(school, Role.ADMIN, school.admin)
    make_member(school, Role.MEMBER, school.teacher)
    return school


@pytest.fixture
def admin(client, college):
    client.force_login(college.admin)
    return client


@pytest.fixture
def teacher(client, college):
    client.force_login(college.teacher)
    return client
