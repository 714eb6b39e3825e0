import assert from 'node:assert/strict';
import { escapeHtml, html } from '../../../src/features/report/markup.js';
import { reportBody } from '../../../src/features/report/reportBody.js';
import { reportCsv } from '../../../src/features/report/reportCsv.js';
import { reportMarkdown } from '../../../src/features/report/reportMarkdown.js';
import { reportPage } from '../../../src/features/report/reportPage.js';
import { hostileReport } from './hostileReport.js';

const assets = { style: 'p{}', styleHash: 'sha256-a', script: '0', scriptHash: 'sha256-b' };

/** Elements and attributes with what they hold taken away: what is left is the page's own make. */
const skeleton = (page: string): string =>
  page
    .replace(/"[^"]*"/g, '""')
    .replace(/>[^<]*</g, '><')
    // A long label has more lines.
    .replace(/(?:<tspan x="" y=""><\/tspan>){1,9}/g, '<tspan></tspan>');

describe('a report’s HTML', () => {
  const harmless = skeleton(reportPage([hostileReport('words')], assets));
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title></style></script><svg onload=alert(1)>',
    '<!-- --><![CDATA[x]]>&lt;b&gt;',
    '`"\'<>&',
  ];
  for (const attack of attacks) {
    it(`keeps ${attack} as words, in whatever field it stands`, () => {
      const page = reportPage([hostileReport(attack)], assets);
      assert.equal(skeleton(page), harmless);
      assert(!page.includes(attack));
    });
  }

  it('keeps them as words in the editor’s view too', () => {
    for (const attack of attacks) {
      const body = (words: string): string => skeleton(reportBody([hostileReport(words)], { isLive: true }));
      assert.equal(body(attack), body('words'));
    }
  });

  it('has no style or handler in an attribute, which its policy would refuse', () => {
    const body = reportBody([hostileReport('words')], { isLive: true });
    assert.doesNotMatch(body, /\s(?:style|on\w+)=/);
    assert.match(body, /data-start="0" data-end="4"/);
  });

  it('leads nowhere but to https, and asks for nothing', () => {
    const page = reportPage([hostileReport('words')], assets);
    const addresses = [...page.matchAll(/(?:href|src|srcset|data|action)="([^"]*)"/g)].map(([, address = '']) => address);
    assert(addresses.length > 5);
    for (const address of addresses) assert.match(address, /^(?:#|https:\/\/doi\.org\/)/);
    assert.doesNotMatch(page, /<(?:img|link|iframe|object|embed|form|base)\b|@import|url\((?!#)/);
  });

  it('leaves out what HTML forbids and what turns the direction of text', () => {
    assert.equal(escapeHtml('a\u0000b\u202Ec\uD800d\u2066e'), 'abcde');
    assert.equal(escapeHtml('naïve 😀\n—'), 'naïve 😀\n—');
  });

  it('escapes all values of a template but its own markup', () => {
    assert.equal(html`<p title="${'"'}">${['<', html`<b>${'&'}</b>`, null, false, 0]}</p>`.text, '<p title="&#34;">&#60;<b>&#38;</b>0</p>');
  });

  it('has ids that are its own, also with several articles', () => {
    const page = reportPage([hostileReport('a'), hostileReport('b')], assets);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id = ''] of page.matchAll(/(?:href="#|url\(#)([^")]*)/g)) assert(ids.includes(id), id);
    for (const [, all = ''] of page.matchAll(/aria-labelledby="([^"]*)"/g)) for (const id of all.split(' ')) assert(ids.includes(id), id);
  });
});

describe('a report’s Markdown', () => {
  it('keeps markup as words, and a table’s cell in its cell', () => {
    const text = reportMarkdown([hostileReport('a | b <b>x</b> [l](https://evil.example/) ![p](q)\n# h')]);
    assert.doesNotMatch(text, /<b>|\]\(https:\/\/evil|!\[p\]|\n# h/);
    const rows = text.split('\n').filter((line) => line.startsWith('| 1 | '));
    assert(rows.length >= 4);
    for (const row of rows) assert.equal(row.replace(/\\\|/g, '').split('|').length, columnsAbove(text, row), row);
  });
});

/** The number of separators in the head of the table that a row belongs to. */
function columnsAbove(text: string, row: string): number {
  const lines = text.slice(0, text.indexOf(row)).split('\n');
  return (lines.findLast((line) => /^\| [:-]/.test(line)) ?? '').split('|').length;
}

describe('a report’s CSV', () => {
  it('has a head, records that end in CRLF, and the same number of cells in each', () => {
    const records = parse(reportCsv([hostileReport('a, "b"\r\nc'), hostileReport('plain')]));
    assert.deepEqual(records[0], ['file', 'item', 'line', 'column', 'text', 'verdict', 'study', 'says', 'source', 'rule']);
    assert.equal(records.length, 1 + 2 * 7);
    for (const record of records) assert.equal(record.length, 10);
    assert(records[1]?.includes('a, "b"\r\nc'));
  });

  for (const formula of ['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1']) {
    it(`gives a spreadsheet ${JSON.stringify(formula)} as text`, () => {
      const cells = parse(reportCsv([hostileReport(formula)])).flat();
      assert(cells.includes(`'${formula}`));
      assert(cells.every((cell) => !/^[=+\-@\t\r]/.test(cell)));
    });
  }
});

/** Reads RFC 4180, for the tests. */
function parse(csv: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    record.push(quoted === undefined ? (plain ?? '') : quoted.replace(/""/g, '"'));
    if (end !== ',') {
      records.push(record);
      record = [];
    }
  }
  return records;
}
