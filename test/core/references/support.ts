import { readFileSync } from 'node:fs';
import { parseDocument } from '../../../src/core/document/parseDocument.js';
import { findReferences, type FoundReferences } from '../../../src/core/references/findReferences.js';
import { StudyIndex } from '../../../src/core/studies/studyIndex.js';
import { readStudies } from '../../../src/core/studies/readStudies.js';

export const seedText = (start: string): string => {
  const names: Record<string, string> = {
    '000': '000_b99471eb32c819e2.txt',
    '001': '001_82ef6a1e079c3104.txt',
    '002': '002_078e3749245d96d8.txt',
    '003': '003_8cc9f88233b186e9.txt',
    '004': '004_7ec85a9f4fb57067.txt',
  };
  return readFileSync(new URL(`../../../seeds/documents/${names[start]}`, import.meta.url), 'utf8');
};

export const bundledStudies = (): StudyIndex => {
  const path = new URL('../../../seeds/studies.json', import.meta.url);
  return StudyIndex.of(readStudies(JSON.parse(readFileSync(path, 'utf8')), 'studies.json', 'bundled').studies);
};

export const referencesIn = (text: string, format: 'markdown' | 'plain' = 'markdown'): FoundReferences =>
  findReferences(parseDocument(text, format));
