"""Production: jobs are filmed, every clip and every step on the way is written down, and nothing is paid for twice."""

from storyboard.production.archive import Archive, Finding
from storyboard.production.ledger import Entry, Ledger, State
from storyboard.production.orders import LastFrame, Order, orders_of
from storyboard.production.production import Failure, Production, ProductionError, Update, stopped
from storyboard.production.steps import Step, next_step

__all__ = [
    "Archive",
    "Entry",
    "Failure",
    "Finding",
    "LastFrame",
    "Ledger",
    "Order",
    "Production",
    "ProductionError",
    "State",
    "Step",
    "Update",
    "next_step",
    "orders_of",
    "stopped",
]
