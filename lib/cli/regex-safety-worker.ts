/** The Worker of the static check: answers one pattern after another with recheck's diagnosis. Node only. */
import { parentPort } from 'node:worker_threads';
import type { Diagnosis } from '../rules/regex/safety.ts';
import type { SafetyQuestion } from './regex-safety.ts';

// Its other backends start a Java or native process, or a Worker of their own.
process.env['RECHECK_SYNC_BACKEND'] = 'pure';
const { checkSync } = await import('recheck');

const answer = ({ source, time }: SafetyQuestion): Diagnosis => {
  const found = checkSync(source, 'mu', { timeout: time, attackTimeout: time });
  return found.status === 'vulnerable'
    ? { status: found.status, complexity: found.complexity }
    : { status: found.status };
};

// The first check is slow, since nothing is compiled yet: it is no pattern's own time.
answer({ source: '(?:a|b)+c', time: 5000 });
parentPort?.on('message', (question: SafetyQuestion) => parentPort?.postMessage(answer(question)));
parentPort?.postMessage('ready');
