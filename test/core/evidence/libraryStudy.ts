import { readLibrary } from '../../../src/core/studies/libraries/readLibrary.js';
import { readAbstractResults } from '../../../src/core/studies/readAbstractResults.js';
import type { Study } from '../../../src/core/studies/study.js';

/** A study of a writer's library with its abstract's results. */
export function libraryStudy(id: string, title: string, abstract: string): Study {
  const json = JSON.stringify([
    { id, type: 'article-journal', title, abstract, author: [{ family: 'Okafor', given: 'A' }], issued: { 'date-parts': [[2019]] } },
  ]);
  const [study] = readLibrary(json, 'refs.json').studies;
  if (!study) throw new Error(`no study was read for ${id}`);
  return { ...study, results: readAbstractResults(abstract, 'the abstract in refs.json', title) };
}
