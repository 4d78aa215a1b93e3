/** textlint with prh over a job from standard input; prints {"times": milliseconds, "found": number of messages}. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import prh from 'textlint-rule-prh';
import { measure, readJob } from './measure.mjs';

const { language, blocks, terms, runs } = await readJob();
const folder = mkdtempSync(join(tmpdir(), 'housestyle-prh-'));
const file = join(folder, 'prh.yml');
// The job is whole words in any case. A JavaScript \\b knows no Hangul, so Korean terms go in as people write them: bare.
const pattern = (wrong) => (language === 'en' ? `/\\b${wrong}\\b/gi` : wrong);
const rules = terms.map(([wrong, right]) => ({ expected: right, pattern: pattern(wrong) }));
writeFileSync(file, JSON.stringify({ version: 1, rules }));

const kernel = new TextlintKernel();
const unwrap = (module) => module.default ?? module;
const options = {
  ext: '.txt',
  plugins: [{ pluginId: 'text', plugin: unwrap(textPlugin) }],
  rules: [{ ruleId: 'prh', rule: unwrap(prh), options: { rulePaths: [file] } }],
};
const text = blocks.join('\n\n');
await measure(runs, async () => (await kernel.lintText(text, options)).messages.length);
rmSync(folder, { recursive: true });
