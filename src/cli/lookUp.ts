import type { Study } from '../core/studies/study.js';
import type { StudyIndex } from '../core/studies/studyIndex.js';
import { UserError } from '../files/userError.js';

/**
 * The one study that the words name: its id, DOI, PMID or key, or a search that only one fits. Throws a UserError that names the near ones.
 */
export function theStudy(index: StudyIndex, query: string): Study {
  const byId = index.study(query);
  if (byId) return byId;
  const found = index.candidates(query, 5);
  const exact = found.filter(({ score }) => score === 1);
  if (exact[0] && exact.length === 1) return index.study(exact[0].study.id) ?? exact[0].study;
  const near = found.map(({ study }) => study.id).join(', ');
  if (exact.length > 1) throw new UserError(`“${query}” may be several studies: ${exact.map(({ study }) => study.id).join(', ')}.`);
  throw new UserError(`there is no study “${query}”.${near ? ` Near it: ${near}.` : ''}`);
}
