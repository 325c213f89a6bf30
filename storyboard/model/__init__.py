"""A board's meaning as typed, frozen values: used by linter, planner and film alike."""
