/** The list of rule types: one line a plug-in, nothing else. */
import { existence } from './existence.ts';
import { position } from './position.ts';
import type { RuleType } from './rule.ts';
import { structure } from './structure.ts';
import { substitution } from './substitution.ts';

export const ruleTypes: readonly RuleType[] = [substitution, existence, position, structure];
