import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * Texts that are made to keep an expression busy: for each part that may repeat and holds choices of its own, what it matches many times
 * over, behind what must stand before it and in front of what it cannot go on with. An expression that can split such a text in many ways
 * tries them all.
 */
export function attacksOn(source: string, flags: string): readonly string[] {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  return repeatedIn(pattern).flatMap((quantifier) => attacksAt(quantifier));
}

const LENGTH = 400;
const ENDS = ['\u0001', '', ' !', 'q9'];
const VARIANTS = 6;

function attacksAt(quantifier: AST.Quantifier): readonly string[] {
  const before = textBefore(quantifier);
  const pieces = new Set(Array.from({ length: VARIANTS }, (_, variant) => sampleOf(quantifier.element, chooser(variant))));
  const texts = new Set<string>();
  for (const piece of pieces) {
    if (piece === '') continue;
    texts.add(before + filled(piece));
    texts.add(before + filled(piece.charAt(0)));
    texts.add(before + filled(piece.slice(-1)));
  }
  texts.add(before + filled([...pieces].join('')));
  return [...texts].flatMap((text) => ENDS.map((end) => text + end));
}

const filled = (piece: string): string => piece.repeat(Math.ceil(LENGTH / Math.max(1, piece.length))).slice(0, LENGTH);

/** The quantifiers that repeat more than one character. */
function repeatedIn(node: AST.Node): readonly AST.Quantifier[] {
  const inside = childrenOf(node).flatMap((child) => [...repeatedIn(child)]);
  return node.type === 'Quantifier' && node.max > 1 && isGroup(node.element) ? [node, ...inside] : inside;
}

const isGroup = ({ type }: AST.Node): boolean => type === 'Group' || type === 'CapturingGroup';

function childrenOf(node: AST.Node): readonly AST.Node[] {
  if ('alternatives' in node && node.type !== 'ClassStringDisjunction') return node.alternatives;
  if (node.type === 'Alternative') return node.elements;
  if (node.type === 'Quantifier') return [node.element];
  return [];
}

/** What must have matched where the node begins, one of the many ways. */
function textBefore(node: AST.Node): string {
  let text = '';
  for (let at: AST.Node = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (parent.type === 'Alternative')
      text =
        parent.elements
          .slice(0, parent.elements.indexOf(at as AST.Element))
          .map((one) => sampleOf(one, chooser(0)))
          .join('') + text;
  }
  return text;
}

/** Chooses among `count`; the same number gives the same choices. */
type Chooser = (count: number) => number;

function chooser(variant: number): Chooser {
  let state = variant * 7919 + 1;
  return (count) => {
    if (variant === 0) return 0;
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 16) % count;
  };
}

/** A text that the part matches; what stands around it (assertions) is not looked at. */
function sampleOf(node: AST.Node, choose: Chooser): string {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
    case 'Pattern': {
      const one = node.alternatives[choose(node.alternatives.length)];
      return one ? sampleOf(one, choose) : '';
    }
    case 'Alternative':
      return node.elements.map((one) => sampleOf(one, choose)).join('');
    case 'Quantifier': {
      const most = Math.min(node.max, node.min + 3);
      const count = node.min + choose(most - node.min + 1);
      return Array.from({ length: count }, () => sampleOf(node.element, choose)).join('');
    }
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterClass':
    case 'CharacterSet':
      return memberOf(node);
    default:
      return '';
  }
}

const TRIED = [...'a1 -,.;A0z(—é¹β_"\n'];

/** A character of the class: one that many classes have in common, so that parts which overlap meet; else the first that is named. */
function memberOf(node: AST.CharacterClass | AST.CharacterSet): string {
  const { raw } = node;
  const flags = /\\[pP]\{/.test(raw) ? 'u' : '';
  const isMember = new RegExp(`^(?:${raw === '.' ? '.' : raw})$`, flags);
  const common = TRIED.find((letter) => isMember.test(letter));
  if (common !== undefined) return common;
  for (let code = 0; code < 0x3000; code++) if (isMember.test(String.fromCharCode(code))) return String.fromCharCode(code);
  return '';
}
