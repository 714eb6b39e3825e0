import { commands, type Disposable, env, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { copyReferenceCommand } from '../protocol.js';
import { citationStyleRequest, type CopyReferenceParams, copyReferenceRequest } from '../protocol/citing.js';
import { atCursor } from './cite.js';
import { chooseStyle } from './citationStyles.js';
import { pickStudies } from './studyPicker.js';

/** What a hover, a key binding or another extension may give; what is missing is asked for. */
interface CopyReferenceArguments {
  readonly study?: string;
  readonly style?: string;
}

/** `vouch.copyReference`: puts a study as an entry in a citation style into the clipboard. */
export function registerCopyReferenceCommand(client: LanguageClient): Disposable {
  return commands.registerCommand(copyReferenceCommand, async (given?: CopyReferenceArguments) => {
    const place = atCursor(client, window.activeTextEditor);
    if (!place) return;
    const { uri, position } = place;
    const [study] = given?.study
      ? [given.study]
      : await pickStudies(client, { title: 'Vouch: Copy Reference', uri, position, takesSeveral: false });
    if (!study) return;
    const style = given?.style ?? (await chooseStyle(await client.sendRequest<string>(citationStyleRequest, { uri }), true));
    if (style === undefined) return;
    const parameters: CopyReferenceParams = { uri, study, style };
    try {
      const text = await client.sendRequest<string | null>(copyReferenceRequest, parameters);
      if (!text) return;
      await env.clipboard.writeText(text);
      window.setStatusBarMessage(`$(clippy) Copied: ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`, 5000);
    } catch (error) {
      await window.showWarningMessage(error instanceof Error ? error.message : String(error));
    }
  });
}
