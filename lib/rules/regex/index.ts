/** Patterns of rules: from .NET sources, as Vale's styles write them, to what the engine runs. */
import { ok, type Result } from '../../base/result.ts';
import type { Alternative } from '../rule.ts';
import { hasAstralCase } from './letters.ts';
import { reachOf } from './reach.ts';
import { sidesOf } from './sides.ts';
import { readPattern } from './syntax.ts';
import { translateTree } from './translate.ts';

export { carried } from './carry.ts';
export { wordBounded } from './sides.ts';
export { translate } from './translate.ts';
export { expressionOf, readExpression, toRegExp, type ReadExpression } from './expression.ts';
export { isWordCode, wordBoundary } from './word.ts';

const special = /[\\^$.|?*+()[\]{}]/;

/**
 * A .NET pattern as an alternative of a Pattern: its source for the flag u (and i when `ignoreCase`), and what must
 * stand in a text before it can match. Options inside the pattern that change case are worked into the source.
 * The source needs no flag m. Fails with "rule.pattern" and a detail in plain words.
 */
export function alternative(dotnet: string, ignoreCase: boolean): Result<Alternative> {
  if (dotnet !== '' && !special.test(dotnet) && !(ignoreCase && hasAstralCase(dotnet))) {
    return ok({ source: dotnet, reach: { kind: 'finite', strings: [dotnet] } });
  }
  const tree = readPattern(dotnet, ignoreCase);
  if (!tree.ok) return tree;
  const source = translateTree(tree.value, ignoreCase);
  if (!source.ok) return source;
  const { root } = tree.value;
  const sides = sidesOf(root);
  return ok({ source: source.value, reach: reachOf(root, ignoreCase), ...(sides && { sides }) });
}

/** How many capturing groups a .NET pattern has; 0 for one that cannot be read. */
export function captureCount(dotnet: string): number {
  return groupNames(dotnet).length;
}

/** The names of a .NET pattern's capturing groups, in the order of Hit.groups; undefined for one without a name. */
export function groupNames(dotnet: string): readonly (string | undefined)[] {
  if (!dotnet.includes('(')) return [];
  const tree = readPattern(dotnet, false);
  return tree.ok ? tree.value.groups : [];
}
