/** harper.js with one of its own rules a term, all others off; prints {"times": milliseconds, "found": number of lints}. */
import { LocalLinter, packWeirpackFiles } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import { measure, readJob } from './measure.mjs';

const { blocks, terms, runs } = await readJob();
const linter = new LocalLinter({ binary: binaryInlined });
await linter.setup();

const manifest = { name: 'bench', author: 'bench', version: '1.0.0', description: 'bench terms', license: 'MIT' };
const files = new Map([['manifest.json', JSON.stringify(manifest)]]);
terms.forEach(([wrong, right], index) => {
  const lets = { message: 'another word', description: 'a term', kind: 'Style', becomes: right, strategy: 'Exact' };
  const lines = Object.entries(lets).map(([name, value]) => `let ${name} "${value}"`);
  files.set(`Term${index}.weir`, [`expr main [(${wrong})]`, ...lines].join('\n'));
});
const failures = await linter.loadWeirpackFromBytes(packWeirpackFiles(files));
if (failures) throw new Error(`harper.js refuses the terms: ${JSON.stringify(failures).slice(0, 200)}`);
const config = await linter.getLintConfig();
await linter.setLintConfig(Object.fromEntries(Object.keys(config).map((name) => [name, /^Term\d+$/u.test(name)])));

// A word changes from run to run: harper.js remembers sentences that it has seen, and a second look would be free.
let run = 0;
await measure(runs, async () => {
  run++;
  const text = blocks.map((block) => `${block} Run ${run}.`).join('\n\n');
  return (await linter.lint(text, { language: 'plaintext' })).length;
});
