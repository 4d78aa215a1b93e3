/** Mandatory literals: a small set of strings one of which stands in every match of a pattern. */
import { caseVariants, hasAstralCase, hasCase } from './letters.ts';
import { membersOf } from './set.ts';
import { distinct, joined } from './strings.ts';
import type { Node } from './syntax.ts';

/** As many strings may stand at one place of a match while they are being put together. */
const mostAtOnePlace = 64;
const mostGates = 256;
const mostMembers = 16;

/** What is known of the text that a part matches. `exact`: it is one of these; else it starts, ends, holds so. */
type Known =
  | { readonly exact: Strings }
  | { readonly exact?: undefined; readonly head: Strings; readonly tail: Strings; readonly inside?: Strings };

type Strings = readonly string[];

const anything: Known = { head: [''], tail: [''] };
const nothing: Known = { exact: [''] };

/**
 * The best gates of a tree read with `ignoreCase`: the longest that are all at least two units long, or one symbol;
 * undefined when there are none. As the pattern writes them: who ignores case folds them and the text.
 */
export function gatesOf(root: Node, ignoreCase: boolean): readonly string[] | undefined {
  const gates = best(known(root, ignoreCase));
  return gates && score(gates) > 0 ? shortened(gates) : undefined;
}

function known(node: Node, ignoreCase: boolean): Known {
  switch (node.kind) {
    case 'text':
      return written([node.text], node.ignoreCase, ignoreCase);
    case 'set': {
      const members = membersOf(node.set, mostMembers);
      return members && members.length > 0 ? written(members, node.ignoreCase, ignoreCase) : anything;
    }
    // They match no text of their own, whatever they look at.
    case 'assertion':
    case 'look':
      return nothing;
    case 'reference':
      return anything;
    case 'capture':
    case 'atomic':
      return known(node.body, ignoreCase);
    case 'sequence':
      return sequence(node.items.map((item) => known(item, ignoreCase)));
    case 'choice':
      return choice(node.options.map((option) => known(option, ignoreCase)));
    case 'repeat':
      return repeated(node, known(node.body, ignoreCase));
  }
}

function sequence(items: readonly Known[]): Known {
  let run: Strings = [''];
  let head: Strings | undefined;
  let inside: Strings | undefined;
  for (const item of items) {
    const next = item.exact ?? item.head;
    const longer = joined(run, next, mostAtOnePlace);
    if (item.exact && longer) {
      run = longer;
      continue;
    }
    head ??= longer ?? run;
    inside = better(inside, longer ?? better(run, next));
    if (!item.exact) inside = better(inside, item.inside);
    run = item.exact ?? item.tail;
  }
  return head ? { head, tail: run, inside } : { exact: run };
}

function choice(options: readonly Known[]): Known {
  const exact = options.flatMap((option) => option.exact ?? []);
  if (options.every((option) => option.exact) && distinct(exact).length <= mostAtOnePlace) {
    return { exact: distinct(exact) };
  }
  const heads = distinct(options.flatMap((option) => option.exact ?? option.head));
  const tails = distinct(options.flatMap((option) => option.exact ?? option.tail));
  const held = options.map(best);
  const inside = distinct(held.flatMap((gates) => gates ?? []));
  return {
    head: heads.length <= mostAtOnePlace ? heads : [''],
    tail: tails.length <= mostAtOnePlace ? tails : [''],
    inside: held.every((gates) => gates) && inside.length <= mostGates ? inside : undefined,
  };
}

function repeated(node: Node & { kind: 'repeat' }, body: Known): Known {
  if (node.max === 0) return nothing;
  if (node.min === 0) {
    return node.max === 1 && body.exact ? { exact: distinct([...body.exact, '']) } : anything;
  }
  if (!body.exact) return body;
  let run: Strings = body.exact;
  for (let count = 1; count < node.min; count++) {
    const longer = joined(run, body.exact, mostAtOnePlace);
    if (!longer) return { head: run, tail: body.exact };
    run = longer;
  }
  return node.min === node.max ? { exact: run } : { head: run, tail: run };
}

/** Strings as the text may hold them: spelled out by case where only a part of the pattern ignores it. */
function written(strings: Strings, part: boolean, whole: boolean): Known {
  if ((part || whole) && strings.some(hasAstralCase)) return anything;
  if (whole || !part || !strings.some(hasCase)) return { exact: strings };
  const all = caseVariants(strings, mostAtOnePlace);
  if (all) return { exact: all };
  const [text = ''] = strings;
  return strings.length === 1 ? { head: [''], tail: [''], inside: bestWindow(text) } : anything;
}

/** The longest stretch of a long text whose spellings by case are few enough. */
function bestWindow(text: string): Strings | undefined {
  let found: Strings | undefined;
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 2; end <= Math.min(text.length, start + 12); end++) {
      const variants = caseVariants([text.slice(start, end)], mostAtOnePlace);
      if (!variants) break;
      found = better(found, variants);
    }
  }
  return found;
}

function best(item: Known): Strings | undefined {
  if (item.exact) return usable(item.exact);
  return better(better(usable(item.head), usable(item.tail)), item.inside);
}

function usable(strings: Strings): Strings | undefined {
  return score(strings) > 0 ? strings : undefined;
}

function better(one: Strings | undefined, other: Strings | undefined): Strings | undefined {
  if (!one || !other) return one ?? other;
  const difference = score(one) - score(other);
  if (difference !== 0) return difference > 0 ? one : other;
  return one.length <= other.length ? one : other;
}

/** The weight of the lightest string: how rarely it stands in a text by chance. 0 when it is too common to be asked for. */
function score(strings: Strings): number {
  let lowest = strings.length > 0 ? Infinity : 0;
  for (const text of strings) {
    if (text.length < 2 && !/^[^\p{L}\p{N}\s.,'"*-]$/u.test(text)) return 0;
    let weight = 0;
    for (const character of text) weight += /[\s.,]/.test(character) ? 0.3 : 1;
    lowest = Math.min(lowest, weight);
  }
  return lowest;
}

/** A string that holds another gate says nothing more than that one. */
function shortened(gates: Strings): Strings {
  if (gates.length > 32) return gates;
  return gates.filter((gate) => !gates.some((other) => other !== gate && gate.includes(other)));
}
