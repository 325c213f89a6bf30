-- Opens a faulty board in a headless Neovim (0.7 or later), applies fix-all, formats, and saves it.
local board, server = os.getenv('STORY_BOARD'), vim.split(os.getenv('STORY_SERVER'), '\n')

local function fail(why)
  io.stderr:write(why .. '\n')
  vim.cmd('cquit 1')
end

vim.cmd('edit ' .. vim.fn.fnameescape(board))
local buffer = vim.api.nvim_get_current_buf()
local id = vim.lsp.start_client({ name = 'storyboard', cmd = server, root_dir = vim.fn.fnamemodify(board, ':h') })
if not id then fail('the server did not start') end
vim.lsp.buf_attach_client(buffer, id)
if not vim.wait(60000, function() return #vim.diagnostic.get(buffer) > 0 end, 20) then fail('no diagnostics') end

local client = vim.lsp.get_client_by_id(id)
local params = vim.lsp.util.make_range_params()
params.range = { start = { line = 0, character = 0 }, ['end'] = { line = vim.api.nvim_buf_line_count(buffer), character = 0 } }
params.context = { diagnostics = {}, only = { 'source.fixAll' } }
local answer = client.request_sync('textDocument/codeAction', params, 60000, buffer)
for _, action in ipairs(answer and answer.result or {}) do
  if action.edit then vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding) end
end
local formatted = client.request_sync('textDocument/formatting', {
  textDocument = vim.lsp.util.make_text_document_params(buffer),
  options = { tabSize = 2, insertSpaces = true },
}, 60000, buffer)
if formatted and formatted.result then
  vim.lsp.util.apply_text_edits(formatted.result, buffer, client.offset_encoding)
end
if not vim.wait(60000, function() return #vim.diagnostic.get(buffer) == 0 end, 20) then
  fail('diagnostics remain: ' .. vim.inspect(vim.diagnostic.get(buffer)))
end
vim.cmd('write')
vim.cmd('qall!')
