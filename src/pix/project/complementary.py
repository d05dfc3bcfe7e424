"""What two contexts that do not know each other do together: badges open complementary certifications."""

from pix.apps.campaigns.queries.certifiable import holds_certifiable_badge
from pix.apps.certification import complementary

complementary.register(holds_certifiable_badge)
