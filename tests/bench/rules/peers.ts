/** Runs the other tools, each in a process of its own. They stand in a package that users of Housestyle do not install. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Job } from './job.ts';

export interface PeerResult {
  /** ms of every run. */
  readonly times: readonly number[];
  readonly found: number;
}

const folder = fileURLToPath(new URL('../peers/', import.meta.url));

export function runPeer(name: 'textlint' | 'harper' | 'automaton', job: Job, runs: number): PeerResult {
  install();
  const run = spawnSync(process.execPath, [`${name}.mjs`], {
    cwd: folder,
    input: JSON.stringify({ ...job, runs }),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  if (run.status !== 0) throw new Error(`${name} failed: ${run.stderr}`);
  return JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '') as PeerResult;
}

function install(): void {
  if (existsSync(`${folder}node_modules/@monyone`)) return;
  console.log('installing the tools to compare with (tests/bench/peers)');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  if (run.status !== 0) throw new Error('npm ci failed in tests/bench/peers');
}
