import assert from 'node:assert/strict';
import { MessageHeads } from '../../src/server/messageHeads.js';

const message = (body: string): string => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** What is told of bytes that come in pieces of each size. */
function lostIn(bytes: string): readonly string[] {
  const told = new Set<string>();
  for (const size of [1, 2, 7, 100_000]) {
    const lost: string[] = [];
    const heads = new MessageHeads((head) => lost.push(head));
    const all = Buffer.from(bytes);
    for (let at = 0; at < all.length; at += size) heads.take(all.subarray(at, at + size));
    told.add(String(lost.length));
  }
  return [...told];
}

describe('MessageHeads', () => {
  for (const [name, bytes, times] of [
    ['messages in a row', message('{"a":1}') + message('{"b":"é—😀"}') + message('[]'), '0'],
    ['an empty message', `${message('')}${message('{}')}`, '0'],
    ['other lines of the head', `Content-Type: x; charset=utf-8\r\ncontent-length:  2\r\n\r\n{}${message('{}')}`, '0'],
    ['a body that looks like a bad head', message('Content-Length: -1\r\n\r\n'), '0'],
    ['a negative length', `${message('{}')}Content-Length: -1\r\n\r\n{}`, '1'],
    ['no number', `Content-Length: abc\r\n\r\n{}`, '1'],
    ['a number with an exponent', `Content-Length: 1e9\r\n\r\n{}`, '1'],
    ['more than any editor sends', `Content-Length: 5000000000\r\n\r\n{}`, '1'],
    ['more digits than a number has', `Content-Length: 99999999999999999999\r\n\r\n{}`, '1'],
    ['no length', `Content-Type: x\r\n\r\n{}`, '1'],
    ['an empty length', `Content-Length:\r\n\r\n{}`, '1'],
    ['a head without end', 'a'.repeat(5000), '1'],
  ] as const)
    it(`tells ${times === '0' ? 'nothing' : 'once'} of ${name}`, () => assert.deepEqual(lostIn(bytes), [times]));
});
