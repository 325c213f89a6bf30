"""Production: jobs are filmed, every clip and every step on the way is written down, and nothing is paid for twice."""

from storyboard.production.archive import Archive, Finding
from storyboard.production.ledger import Entry, Ledger, State
from storyboard.production.orders import LastFrame, Order, orders_of
from storyboard.production.production import Failure, Production, ProductionError, stopped
from storyboard.production.steps import Step, next_step
from storyboard.production.updates import Checked, Cutting, JobUpdate, Planned, Started, Update, Watch

__all__ = [
    "Archive",
    "Checked",
    "Cutting",
    "Entry",
    "Failure",
    "Finding",
    "JobUpdate",
    "LastFrame",
    "Ledger",
    "Order",
    "Planned",
    "Production",
    "ProductionError",
    "Started",
    "State",
    "Step",
    "Update",
    "Watch",
    "next_step",
    "orders_of",
    "stopped",
]
