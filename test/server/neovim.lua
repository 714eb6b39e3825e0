-- Neovim's own LSP client with the real server: opens an article, waits for diagnostics, asks for a hover, applies a quick fix.
-- Called by neovim.test.ts: nvim --headless --clean -l or -S this file, with the paths in the environment. Writes JSON.
local result = {}
local function finish()
  local file = io.open(vim.env.VOUCH_RESULT, 'w')
  file:write(vim.fn.json_encode(result))
  file:close()
  vim.cmd('qall!')
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.VOUCH_ARTICLE))
  vim.bo.filetype = 'markdown'
  local id = vim.lsp.start_client({
    name = 'vouch',
    cmd = { vim.env.VOUCH_NODE, vim.env.VOUCH_SERVER, '--stdio' },
    root_dir = vim.fn.getcwd(),
  })
  assert(id, 'the server does not start')
  vim.lsp.buf_attach_client(0, id)
  local function diagnostics()
    return vim.tbl_filter(function(one)
      return one.source == 'vouch'
    end, vim.diagnostic.get(0))
  end
  assert(vim.wait(60000, function()
    return #diagnostics() > 0
  end, 50), 'no diagnostics came')
  result.codes = vim.tbl_map(function(one)
    return one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code) or ''
  end, diagnostics())

  local wrong
  for _, one in ipairs(diagnostics()) do
    local code = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code)
    if code == 'sample-size-mismatch' then
      wrong = one
    end
  end
  assert(wrong, 'the wrong figure is not reported')
  result.words = vim.api.nvim_buf_get_text(0, wrong.lnum, wrong.col, wrong.end_lnum, wrong.end_col, {})[1]

  local document = { uri = vim.uri_from_bufnr(0) }
  local function ask(method, params)
    local answers, problem = vim.lsp.buf_request_sync(0, method, params, 60000)
    assert(answers, problem)
    for _, answer in pairs(answers) do
      assert(not answer.error, vim.inspect(answer.error))
      return answer.result
    end
  end
  local hover = ask('textDocument/hover', { textDocument = document, position = { line = wrong.lnum, character = wrong.col } })
  result.hover = hover.contents.value

  local range = { start = { line = wrong.lnum, character = wrong.col }, ['end'] = { line = wrong.end_lnum, character = wrong.end_col } }
  local own = vim.lsp.diagnostic.get_line_diagnostics(0, wrong.lnum, {}, id)
  local actions = ask('textDocument/codeAction', { textDocument = document, range = range, context = { diagnostics = own } })
  local fix
  for _, action in ipairs(actions) do
    if action.isPreferred and not fix then
      fix = action
    end
  end
  assert(fix, 'no fix is offered')
  result.title = fix.title
  vim.lsp.util.apply_workspace_edit(fix.edit, vim.lsp.get_client_by_id(id).offset_encoding)
  assert(vim.wait(60000, function()
    for _, one in ipairs(diagnostics()) do
      local code = one.code or (one.user_data and one.user_data.lsp and one.user_data.lsp.code)
      if code == 'sample-size-mismatch' then
        return false
      end
    end
    return true
  end, 50), 'the finding stays after its fix')
  result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.lsp.stop_client(id)
end

local ok, problem = pcall(run)
if not ok then
  result.problem = tostring(problem)
end
finish()
