import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { findReferences, type FoundReferences } from '../../../src/core/references/findReferences.js';

export const referencesIn = (text: string, format: 'markdown' | 'plain' = 'markdown'): FoundReferences =>
  findReferences(parseDocument(text, format));
