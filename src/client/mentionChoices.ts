import { commands, type Disposable, type QuickPickItem, window } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { chooseStudyCommand, decideCommand } from '../protocol.js';
import { type InsertCitationArguments, type MentionChoices, type MentionChoicesParams, mentionChoicesRequest } from '../protocol/citing.js';
import { applyEdit, atCursor, placeOf } from './cite.js';
import { sendOpenFiles } from './openFiles.js';
import { pickStudies } from './studyPicker.js';

interface Choice extends QuickPickItem {
  readonly rewrites: boolean;
}

/** `vouch.chooseStudy`: "this is not the study I mean": the right one is chosen, then the mention is rewritten or the choice is kept. */
export function registerChooseStudyCommand(client: LanguageClient): Disposable {
  return commands.registerCommand(chooseStudyCommand, async (given?: InsertCitationArguments) => {
    const place = given?.uri && given.position ? await placeOf(given.uri, given.position) : atCursor(client, window.activeTextEditor);
    if (!place) return;
    const options = { title: 'Vouch: Which Study Is Meant?', uri: place.uri, position: place.position, takesSeveral: false };
    const [study] = given?.study ? [given.study] : await pickStudies(client, options);
    if (!study) return;
    await sendOpenFiles(client);
    const parameters: MentionChoicesParams = { ...place, study };
    const answer = await client.sendRequest<MentionChoices | null>(mentionChoicesRequest, parameters);
    if (!answer) {
      await window.showWarningMessage('The text has changed meanwhile, so nothing was done. Please try again.');
      return;
    }
    const choices: readonly Choice[] = [
      ...(answer.edit
        ? [{ label: '$(edit) Rewrite the mention', detail: `“${answer.text}” then names ${answer.name}`, rewrites: true }]
        : []),
      ...(answer.decision
        ? [
            {
              label: '$(bookmark) Keep the words',
              detail: `Remember that “${answer.text}” means ${answer.name}, for everybody on this folder`,
              rewrites: false,
            },
          ]
        : []),
    ];
    if (choices.length === 0) {
      await window.showWarningMessage(`“${answer.text}” cannot be rewritten by itself. Change it in the text.`);
      return;
    }
    const chosen = await window.showQuickPick(choices, { title: `Vouch: ${answer.name}` });
    if (chosen?.rewrites) await applyEdit(client, answer.edit);
    else if (chosen)
      await commands.executeCommand(decideCommand, {
        uri: place.uri,
        title: `“${answer.text}” is ${answer.name}`,
        decision: answer.decision,
      });
  });
}
