/** `npm run schema`: writes docs/guideline.schema.json. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { guidelineJsonSchema } from './guideline-schema.ts';

const target = new URL('../../docs/guideline.schema.json', import.meta.url);
const style = await resolveConfig(target);
writeFileSync(target, await format(JSON.stringify(guidelineJsonSchema()), { ...style, parser: 'json' }));
