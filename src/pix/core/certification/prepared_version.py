"""A version with its bank, ready to run simulated tests."""

from attrs import frozen

from pix.core.adaptive.bank import Floats, ItemBank, Mask
from pix.core.adaptive.exposure import ExposureCounters
from pix.core.adaptive.open_simulation import simulate_open
from pix.core.adaptive.original_simulation import simulate_original
from pix.core.adaptive.simulation import Progress, SimulatedTests, make_simulees
from pix.core.adaptive.tables import ItemTable
from pix.core.certification.versions import SelectionRule, Version


@frozen(eq=False)
class PreparedVersion:
    """A version ready to be simulated, with the pool of its candidates and the rows of its questions."""

    bank: ItemBank
    version: Version
    pool: Mask
    table: ItemTable

    def run(
        self,
        abilities: Floats,
        seed: int,
        sitting: int,
        counters: ExposureCounters | None,
        progress: Progress,
    ) -> SimulatedTests:
        """Tests of simulees of these abilities; only the first sitting (0) changes the exposure counters."""
        simulees = make_simulees(abilities, seed, sitting)
        if self.version.selection is SelectionRule.ORIGINAL:
            rule = self.version.original_rule
            return simulate_original(self.bank, rule, self.pool, simulees, progress=progress)
        return simulate_open(
            self.bank,
            self.table,
            self.version.open_rule,
            self.pool,
            simulees,
            counters=counters,
            learn=sitting == 0,
            progress=progress,
        )
