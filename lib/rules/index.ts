/** The list of rule types: one line a plug-in, nothing else. */
import type { RuleType } from './rule.ts';
import { capitalization } from './types/capitalization.ts';
import { colour } from './types/colour.ts';
import { conditional } from './types/conditional.ts';
import { consistency } from './types/consistency.ts';
import { existence } from './types/existence.ts';
import { metric } from './types/metric.ts';
import { occurrence } from './types/occurrence.ts';
import { position } from './types/position.ts';
import { question } from './types/question.ts';
import { readability } from './types/readability.ts';
import { repetition } from './types/repetition.ts';
import { structure } from './types/structure.ts';
import { substitution } from './types/substitution.ts';

export const ruleTypes: readonly RuleType[] = [
  substitution,
  existence,
  occurrence,
  repetition,
  consistency,
  conditional,
  capitalization,
  metric,
  readability,
  position,
  structure,
  colour,
  question,
];
