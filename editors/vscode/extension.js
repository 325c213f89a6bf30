// The extension: starts `storyboard lsp`, shows total and price in the status bar, and runs plan, prompt and animatic.
'use strict';

const path = require('path');
const { execFile } = require('child_process');
const vscode = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;
let status;

/** The command of the settings; a relative program counts from the workspace folder. */
function command() {
  const [program, ...rest] = vscode.workspace.getConfiguration('story').get('command');
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const isPath = program.includes('/') || program.includes('\\');
  return [isPath && folder ? path.resolve(folder, program) : program, ...rest];
}

async function start() {
  const [program, ...rest] = command();
  client = new LanguageClient(
    'story',
    'Storyboard',
    { command: program, args: [...rest, 'lsp'] },
    { documentSelector: [{ language: 'story' }] },
  );
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(
      `Storyboard: cannot start "${program} lsp": ${error.message}. Install storyboard-dsl, or set "story.command".`,
    );
  }
}

/** Run a command of storyboard on the active board, saved first; resolves to what it printed. */
async function run(...args) {
  const editor = vscode.window.activeTextEditor;
  if (!editor || editor.document.languageId !== 'story') return undefined;
  await editor.document.save();
  const [program, ...rest] = command();
  return new Promise((resolve) => {
    execFile(program, [...rest, ...args, editor.document.uri.fsPath], { timeout: 60_000 }, (error, out, said) => {
      resolve(error ? said || error.message : out + said);
    });
  });
}

async function show(language, ...args) {
  const content = await run(...args);
  if (content === undefined) return;
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}

async function animatic() {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !client) return;
  await editor.document.save();
  const film = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: 'Making the animatic' },
    () => client.sendRequest('workspace/executeCommand', {
      command: 'storyboard.animatic', arguments: [editor.document.uri.toString()],
    }),
  );
  if (film && film.endsWith('.mp4')) vscode.env.openExternal(vscode.Uri.file(film));
}

/** Total and price of the active board: what its first code lens says. */
async function updateStatus() {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'story' || !client?.isRunning()) {
    status.hide();
    return;
  }
  const lenses = await client.sendRequest('textDocument/codeLens', { textDocument: { uri: document.uri.toString() } });
  const summary = lenses?.[0]?.command?.title;
  if (!summary) {
    status.hide();
    return;
  }
  status.text = `$(device-camera-video) ${summary}`;
  status.show();
}

async function activate(context) {
  status = vscode.window.createStatusBarItem('story.total', vscode.StatusBarAlignment.Left);
  status.name = 'Storyboard: total and price';
  status.command = 'story.showPlan';
  context.subscriptions.push(
    status,
    vscode.commands.registerCommand('story.showPlan', () => show('plaintext', 'plan')),
    vscode.commands.registerCommand('story.showPrompt', () => show('plaintext', 'prompt')),
    vscode.commands.registerCommand('story.makeAnimatic', animatic),
    vscode.commands.registerCommand('story.restartServer', async () => {
      await client?.stop();
      await start();
    }),
    vscode.window.onDidChangeActiveTextEditor(updateStatus),
    vscode.languages.onDidChangeDiagnostics(updateStatus),
  );
  await start();
  await updateStatus();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
