import { Uri, type Webview } from 'vscode';

/** The page around a report in VS Code: script and style are files of the extension, and nothing else is let in. */
export function reportShell(webview: Webview, assets: Uri): string {
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(assets, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src ${webview.cspSource}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Evidence Report</title>
<link rel="stylesheet" href="${address('report.css')}">
</head>
<body>
<div class="tools"><button type="button" data-command="save">Save as HTML…</button></div>
<div id="report"><p class="empty">The text is being reviewed.</p></div>
<script src="${address('report.js')}"></script>
</body>
</html>`;
}
