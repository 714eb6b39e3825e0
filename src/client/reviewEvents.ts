import { Disposable, type Event, EventEmitter } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type Tallies, talliesNotification } from '../protocol.js';

/** Tells of each review, to everybody who listens: the language client itself knows one listener only. */
export interface ReviewEvents extends Disposable {
  readonly onReviewed: Event<Tallies>;
}

export function reviewEvents(client: LanguageClient): ReviewEvents {
  const emitter = new EventEmitter<Tallies>();
  const registration = client.onNotification(talliesNotification, (tallies: Tallies) => emitter.fire(tallies));
  return Object.assign(Disposable.from(registration, emitter), { onReviewed: emitter.event });
}
