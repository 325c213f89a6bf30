"""Budgets: reserved with the entry in one transaction, so that no number of processes passes them."""

from __future__ import annotations

import multiprocessing
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from storyboard.basics.money import Amount, read_amount
from storyboard.errors import ConfigError, UsageError
from storyboard.production.ledger import Claimed
from storyboard.production.manage import costs
from storyboard.production.money import Budget, BudgetError, decimal, nano
from storyboard.production.states import State
from storyboard.project import Project
from tests.production.stores import opened, reserve

NOON = 1_764_072_000.0  # 2025-11-25 12:00 UTC


def usd(value: str) -> Amount:
    return Amount(Decimal(value), "USD")


def test_what_is_reserved_and_spent_is_never_more_than_a_run_may_cost(tmp_path: Path) -> None:
    budget = Budget(max_cost=usd("1.20"))
    with opened(tmp_path) as store:
        for take in (1, 2):
            reserve(store.ledger, Decimal("0.50"), budget, take=take)
        with pytest.raises(BudgetError, match=r"0\.50 USD more would pass --max-cost 1\.20 USD: 0\.20 USD is left"):
            reserve(store.ledger, Decimal("0.50"), budget, take=3)
        reserve(store.ledger, Decimal("0.20"), budget, take=3)
    with opened(tmp_path) as another_run:
        reserve(another_run.ledger, Decimal("1.20"), budget, take=4)


def test_what_surely_cost_nothing_is_given_back(tmp_path: Path) -> None:
    budget = Budget(per_day=usd("1"))
    with opened(tmp_path) as store:
        first = reserve(store.ledger, Decimal(1), budget)
        with pytest.raises(BudgetError):
            reserve(store.ledger, Decimal(1), budget, take=2)
        store.ledger.advance(first.number, State.UNSENT)
        second = reserve(store.ledger, Decimal(1), budget, take=2)
        store.ledger.begin(second.number, "account", 1)
        store.ledger.advance(second.number, State.UNKNOWN)
        store.ledger.advance(second.number, State.RELEASED)
        with pytest.raises(BudgetError):  # it may have been paid: it counts
            reserve(store.ledger, Decimal(1), budget, take=3)
        store.ledger.advance(second.number, State.FORGOTTEN)
        reserve(store.ledger, Decimal(1), budget, take=3)


def test_the_real_cost_counts_where_the_service_says_it(tmp_path: Path) -> None:
    budget = Budget(per_day=usd("1"))
    with opened(tmp_path) as store:
        entry = reserve(store.ledger, Decimal("0.90"), budget)
        store.ledger.begin(entry.number, "account", 1)
        store.ledger.advance(entry.number, State.SUBMITTED, job_id="video_1")
        store.ledger.advance(entry.number, State.RENDERED, cost=nano(Decimal("0.10")))
        reserve(store.ledger, Decimal("0.90"), budget, take=2)


def test_a_day_ends_at_the_midnight_of_its_time_zone(tmp_path: Path) -> None:
    now = [NOON]
    tokyo = Budget(per_day=usd("1"), time_zone="Asia/Tokyo")  # 21:00 there
    with opened(tmp_path, lambda: now[0]) as store:
        reserve(store.ledger, Decimal(1), tokyo)
        now[0] += 2 * 3600
        with pytest.raises(BudgetError, match="2025-11-25"):
            reserve(store.ledger, Decimal(1), tokyo, take=2)
        now[0] += 2 * 3600
        reserve(store.ledger, Decimal(1), tokyo, take=2)
    assert tokyo.date(now[0]) == date(2025, 11, 26)


def test_days_of_23_and_25_hours_are_whole_days() -> None:
    berlin = Budget(time_zone="Europe/Berlin")
    lengths = []
    for moment in (1_743_300_000.0, 1_761_480_000.0):  # the days on which the clocks change in 2025
        start, end = berlin.day(moment)
        lengths.append((end - start) / 3600)
    assert lengths == [23, 25]


def test_currencies_are_converted_at_the_rates_that_are_given(tmp_path: Path) -> None:
    rates = MappingProxyType({"credits": Amount(Decimal("0.005"), "USD")})
    budget = Budget(per_day=usd("1"), rates=rates)
    with opened(tmp_path) as store:
        reserve(store.ledger, Decimal(150), budget, currency="credits")
        with pytest.raises(BudgetError, match=r"100 credits more would pass .*: 0\.25 USD is left"):
            reserve(store.ledger, Decimal(100), budget, currency="credits", take=2)
        reserve(store.ledger, Decimal("0.25"), budget, take=2)
        with pytest.raises(UsageError, match="the worth of EUR in USD is not known"):
            reserve(store.ledger, Decimal(1), budget, currency="EUR", take=3)
    assert Budget(rates=rates).convert(usd("1"), "credits") == 200


def test_a_price_that_is_unknown_cannot_be_limited(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        with pytest.raises(UsageError, match="the price of tiny is unknown"):
            reserve(store.ledger, None, Budget(per_day=usd("1")))
        reserve(store.ledger, None, Budget(max_jobs=1))
        with pytest.raises(BudgetError, match="--max-jobs 1"):
            reserve(store.ledger, None, Budget(max_jobs=1), take=2)
        with pytest.raises(UsageError, match="jobs of unknown price were sent"):
            reserve(store.ledger, Decimal(1), Budget(per_day=usd("100")), take=2)


def test_rehearsals_cost_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        reserve(store.ledger, Decimal(9), Budget(max_cost=usd("1")), rehearsal=1)
        assert store.ledger.spent() == ([], 0)


def spend(folder: Path, seed: int, prices: list[str], most: str) -> None:
    """Reserve until the budget is used up, as one of several processes; some are sent, some given back."""
    with opened(folder) as store:
        for number, price in enumerate(prices):
            try:
                entry = reserve(store.ledger, Decimal(price), Budget(per_day=usd(most)), identity=f"{seed}-{number}")
            except (BudgetError, Claimed):
                continue
            if number % 3 == 0:
                store.ledger.advance(entry.number, State.UNSENT)
            else:
                store.ledger.begin(entry.number, "account", 999)


PRICES = st.lists(st.decimals("0.001", "3", places=3).map(str), min_size=8, max_size=20)


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(work=st.lists(PRICES, min_size=8, max_size=8), most=st.decimals("0.5", "20", places=2).map(str))
def test_eight_processes_with_one_budget_never_pass_it(
    tmp_path_factory: pytest.TempPathFactory, pool: Any, work: list[list[str]], most: str
) -> None:
    folder = tmp_path_factory.mktemp("project")
    pool.starmap(spend, [(folder, seed, prices, most) for seed, prices in enumerate(work)])
    with opened(folder) as store:
        amounts, unknown = store.ledger.spent()
        assert unknown == 0
        assert sum((amount.value for amount in amounts), Decimal(0)) <= Decimal(most)
        sent = [entry.price for entry in store.ledger.entries({State.SENDING}) if entry.price]
        assert sum((price.value for price in sent), Decimal(0)) <= Decimal(most)


@pytest.fixture(scope="module")
def pool() -> Any:
    with multiprocessing.get_context("spawn").Pool(8) as workers:
        yield workers


@given(st.decimals("0", "1000000", places=9))
def test_amounts_are_kept_exactly(amount: Decimal) -> None:
    assert decimal(nano(amount)) == amount


def test_a_finer_amount_is_rounded_up() -> None:
    assert nano(Decimal("0.0000000001")) == 1


@pytest.mark.parametrize(("text", "amount"), [("20 USD", usd("20")), ("0.005USD", usd("0.005")), ("much", None)])
def test_amounts_are_read_with_their_currency(text: str, amount: Amount | None) -> None:
    assert read_amount(text) == amount


def test_the_budget_of_a_project_is_read_from_its_configuration() -> None:
    project = Project.read(
        '[budget]\nper_day = "20 USD"\ntime_zone = "Europe/Paris"\nrates = { credits = "0.005 USD" }\n'
    )
    budget = Budget(**project.settings.budget._asdict())
    assert (budget.per_day, budget.time_zone) == (usd("20"), "Europe/Paris")
    assert budget.convert(Amount(Decimal(100), "credits"), "USD") == Decimal("0.5")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('per_day = "20"', "not an amount"),
        ('time_zone = "Moon/Crater"', "unknown time zone"),
        ('rates = { credits = "much" }', "not an amount"),
    ],
)
def test_a_wrong_budget_is_said_with_its_line(line: str, words: str) -> None:
    with pytest.raises(ConfigError, match=rf"storyboard\.toml:2: .*{words}"):
        Project.read(f"[budget]\n{line}\n").settings  # noqa: B018


def test_costs_are_told_by_film_day_and_service(tmp_path: Path) -> None:
    with opened(tmp_path, lambda: NOON) as store:
        reserve(store.ledger, Decimal("0.50"))
        reserve(store.ledger, Decimal("0.25"), take=2)
        reserve(store.ledger, Decimal(7), take=3, currency="credits", film="other.mp4", service="kie")
        reserve(store.ledger, None, take=4, film="other.mp4")
        by_film, by_day, by_service = (costs(store, by, Budget()) for by in ("film", "day", "service"))
    assert [(c.name, c.jobs, list(map(str, c.amounts)), c.unknown) for c in by_film] == [
        ("film.mp4", 2, ["0.75 USD"], 0),
        ("other.mp4", 2, ["7 credits"], 1),
    ]
    assert [(c.name, c.jobs) for c in by_day] == [("2025-11-25", 4)]
    assert [(c.name, c.jobs) for c in by_service] == [("kie", 1), ("paid", 3)]
