import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../../src/core/document/parseDocument.js';
import { buildArticle } from '../../src/core/article/buildArticle.js';
import { finish } from '../../src/core/steps.js';
import type { StudyIndex } from '../../src/core/studies/studyIndex.js';
import { identifiersOf, leadFamilies, yearsOf } from '../../src/core/studies/studyKeys.js';
import { type OpenedLibraries, openLibraries } from '../../src/files/openLibraries.js';
import { synthetic } from '../benchmark/syntheticLibrary.js';
import { seedIndex, temporaryFolder } from './cacheSupport.js';

const COUNT = 500;

describe('libraries from the cache', () => {
  const folder = temporaryFolder();
  const cacheFolder = join(temporaryFolder(), 'not', 'yet');
  const paths = [join(folder, 'a.nbib'), join(folder, 'b.json')];
  const base = seedIndex();
  const open = (more: Partial<Parameters<typeof openLibraries>[0]> = {}): OpenedLibraries =>
    openLibraries({ base, reader: 'tests', paths, cacheFolder, ...more });
  let fresh: StudyIndex;
  let cached: StudyIndex;
  before(function () {
    this.timeout(60_000);
    writeFileSync(paths[0] ?? '', synthetic('nbib', COUNT / 2, 7));
    writeFileSync(
      paths[1] ?? '',
      `${synthetic('cslJson', COUNT / 2, 8)
        .replaceAll('"PMID": "1', '"PMID": "2')
        .replace(/\n\]\n$/, '')},\n{"id": "bad"}\n]\n`,
    );
    fresh = open({ cacheFolder: null }).index;
    assert.equal(open().bytes === null, false);
    cached = open().index;
  });

  it('are all studies of the base and of the files', () => {
    assert.equal(cached.size, base.size + COUNT);
    assert.deepEqual([...cached.studies], [...fresh.studies]);
    assert.deepEqual(cached.statusFacts, fresh.statusFacts);
    assert.deepEqual(cached.unfound, fresh.unfound);
  });

  it('have the same bundled studies, and the same with results', () => {
    assert.deepEqual(cached.bundled, fresh.bundled);
    assert.deepEqual(cached.withResults, fresh.withResults);
  });

  it('are found by every key as those that were just read', () => {
    const ids = (studies: readonly { readonly id: string }[]): readonly string[] => studies.map(({ id }) => id);
    for (const study of fresh.studies) {
      assert.deepEqual(ids(cached.byKey(study.id)), ids(fresh.byKey(study.id)));
      for (const { kind, id } of identifiersOf(study))
        assert.deepEqual(ids(cached.byIdentifier(kind, id)), ids(fresh.byIdentifier(kind, id)));
      for (const family of leadFamilies(study))
        for (const year of [null, ...yearsOf(study)])
          assert.deepEqual(ids(cached.byAuthorYear(family, year)), ids(fresh.byAuthorYear(family, year)));
      for (const year of yearsOf(study)) assert.ok(ids(cached.ofYear(year)).includes(study.id));
    }
    for (const nothing of ['', 'nobody', '__proto__']) assert.deepEqual([cached.byKey(nothing), cached.study(nothing)], [[], null]);
  });

  it('are found by words in the same order with the same scores', () => {
    for (const study of fresh.studies.filter((_, position) => position % 3 === 0)) {
      const title = study.item.title ?? study.unverified.title ?? study.id;
      for (const query of [title, `${title.split(' ').slice(0, 2).join(' ')} ${yearsOf(study)[0] ?? ''}`, title.slice(3, 12)]) {
        const [a, b] = [cached, fresh].map((index) => index.candidates(query, 8).map(({ study: { id }, score }) => [id, score]));
        assert.deepEqual(a, b, query);
      }
      assert.deepEqual(
        cached.sharingWords(title, 5).map(({ id }) => id),
        fresh.sharingWords(title, 5).map(({ id }) => id),
      );
    }
  }).timeout(60_000);

  it('have the same facts', () => {
    for (const [position, { id, origin }] of fresh.studies.entries())
      if (origin === 'bundled' || position % 4 === 0) assert.deepEqual(cached.study(id), fresh.study(id));
  }).timeout(60_000);

  it('give the same article', () => {
    const lines = fresh.studies
      .filter((_, position) => position % 17 === 0)
      .map(
        (study) => `${study.item.author?.[0]?.family ?? 'Somebody'} et al. (${yearsOf(study)[0] ?? 2000}) treated 31 people for 12 weeks.`,
      );
    const text = `# On ${fresh.studies[200]?.item.title ?? ''}\n\n${lines.join('\n\n')}\n\n## References\n\n1. ${fresh.studies[260]?.item.title}. 2001.\n`;
    const [a, b] = [cached, fresh].map((index) => {
      const { citations, figures, references } = finish(buildArticle(parseDocument(text, 'markdown'), index)).article;
      return {
        citations: citations.map(({ resolution }) => resolution),
        figures: figures.map(({ verdict, citation }) => [verdict, citation]),
        references: references.map(({ study }) => study),
      };
    });
    assert.deepEqual(a, b);
    assert.ok((a?.citations.filter(({ status }) => status !== 'none').length ?? 0) > 5);
  }).timeout(60_000);

  it('bring the problems of their files along', () => {
    const { reports } = open();
    assert.deepEqual(
      reports.map(({ path, studies, problems, error }) => [path, studies, problems.length, error]),
      [
        [paths[0], COUNT / 2, 0, null],
        [paths[1], COUNT / 2, 1, null],
      ],
    );
    assert.match(reports[1]?.problems[0]?.message ?? '', /left out/);
  });

  it('give the same object for a study as long as it is held', () => {
    const study = cached.studies[300];
    assert.ok(study);
    assert.equal(cached.byKey(study.id).includes(study), true);
    assert.equal(cached.ofYear(yearsOf(study)[0] ?? 0).includes(study), true);
  });

  for (const [what, change] of [
    ['a file has changed', () => writeFileSync(paths[0] ?? '', synthetic('nbib', COUNT / 2 + 1, 7))],
    ['the program is another', () => ({ reader: 'a newer one' })],
    ['the base is another', () => ({ base: seedIndex('other seeds') })],
    ['a file is gone', () => ({ paths: [...paths, join(folder, 'gone.bib')] })],
  ] as const)
    it(`are read anew where ${what}, and kept for the next time`, () => {
      const more = change() ?? {};
      const before = readdirSync(cacheFolder).length;
      const { index, notice } = open(more);
      assert.ok(index.size >= base.size + COUNT);
      assert.equal(notice, null);
      assert.equal(readdirSync(cacheFolder).length, before + 1);
      open(more);
      assert.equal(readdirSync(cacheFolder).length, before + 1);
    }).timeout(30_000);

  it('are read anew where the cache is damaged, which mends it', () => {
    const damage = (): void => {
      for (const name of readdirSync(cacheFolder)) {
        const path = join(cacheFolder, name);
        const bytes = readFileSync(path);
        bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      }
    };
    const [before, sizes] = [open().index.studies.map(({ id }) => id), readdirSync(cacheFolder).length];
    damage();
    const again = open();
    assert.deepEqual(
      again.index.studies.map(({ id }) => id),
      before,
    );
    assert.equal(readdirSync(cacheFolder).length, sizes);
  }).timeout(30_000);

  it('are read without a cache where none can be written', () => {
    const file = join(folder, 'a file');
    writeFileSync(file, '');
    const { index, notice } = open({ cacheFolder: join(file, 'cache') });
    assert.ok(index.size >= base.size + COUNT);
    assert.match(notice ?? '', /not kept/);
  }).timeout(30_000);

  it('are not kept where they are few, or the base has no name', () => {
    const [few, none] = [join(folder, 'few'), join(folder, 'none')];
    writeFileSync(join(folder, 'few.json'), synthetic('cslJson', 100));
    open({ paths: [join(folder, 'few.json')], cacheFolder: few });
    open({ base: seedIndex(null), cacheFolder: none });
    assert.deepEqual(
      [few, none].map((one) => readdirSync(folder).includes(one.slice(folder.length + 1))),
      [false, false],
    );
  }).timeout(30_000);

  it('name a file that cannot be read', () => {
    const { reports } = open({ paths: [join(folder, 'gone.bib')] });
    assert.deepEqual(reports, [{ path: join(folder, 'gone.bib'), studies: 0, problems: [], error: 'no such file.' }]);
  });
});
