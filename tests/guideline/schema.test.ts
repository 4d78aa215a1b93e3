/** The JSON Schema in docs is the one that the code means, and knows every type and key. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guidelineJsonSchema } from '../../lib/cli/guideline-schema.ts';
import { ruleTypes } from '../../lib/rules/index.ts';

const written: unknown = JSON.parse(readFileSync(new URL('../../docs/guideline.schema.json', import.meta.url), 'utf8'));

describe('docs/guideline.schema.json', () => {
  it('is up to date (npm run schema)', () => {
    expect(written).toEqual(JSON.parse(JSON.stringify(guidelineJsonSchema())));
  });

  it('describes the options of every type', () => {
    for (const { id } of ruleTypes) {
      expect(written, id).toHaveProperty(['$defs', `${id}-options`]);
      expect(written, id).not.toHaveProperty(['$defs', `${id}-options`], { type: 'object' });
    }
  });

  it('says of every key of a rule what it is for', () => {
    const fields = (written as { $defs: { rule: { properties: Record<string, { description?: string }> } } }).$defs.rule
      .properties;
    expect(Object.entries(fields).flatMap(([key, { description }]) => (description ? [] : [key]))).toEqual([]);
  });
});
