"""Helpers that every stage may use; nothing here knows what a board is."""
