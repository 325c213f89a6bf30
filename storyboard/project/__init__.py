"""A project: where its root is, what its settings say."""
