"""The language server: a board checks itself while it is typed (`storyboard lsp`)."""
