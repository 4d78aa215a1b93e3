/**
 * Compares what the contract proved with what is promised in assets/platform-report.json: a platform whose row broke may
 * not go on saying that it works. `HOUSESTYLE_WRITE_REPORT=1` writes the promise anew (`npm run platforms`).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { format, resolveConfig } from 'prettier';
import { subjects } from '../contract/subjects.ts';
import type { ReportRow } from '../../../lib/platforms/proof.ts';
import { reportOf, type Outcome } from '../contract/report.ts';
import { platformsPage } from './platforms-page.ts';

const root = join(import.meta.dirname, '../../..');
const promise = join(root, 'assets/platform-report.json');

export default class PlatformReporter implements Reporter {
  private readonly outcomes: Outcome[] = [];

  printsToStdio(): boolean {
    return false;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const [, , , about = '', title = ''] = test.titlePath();
    const named = /^(\S+) on (\S+)$/.exec(about);
    if (!named || result.status === 'skipped') return;
    const [, family = '', page = ''] = named;
    const topic = basename(test.location.file, '.ts');
    this.outcomes.push({ family, page, topic, title, passed: result.status === 'passed' });
  }

  async onEnd(result: FullResult): Promise<{ status: FullResult['status'] }> {
    const before = JSON.parse(readFileSync(promise, 'utf8')) as readonly ReportRow[];
    const rows = reportOf(subjects, this.outcomes, before);
    const report = await pretty(promise, JSON.stringify(rows));
    if (process.env['HOUSESTYLE_WRITE_REPORT']) {
      // Pages that did not run keep what an earlier run proved of them.
      writeFileSync(promise, report);
      const page = join(root, 'docs/platforms.md');
      writeFileSync(page, await pretty(page, platformsPage(rows)));
      return { status: result.status };
    }
    if (report === readFileSync(promise, 'utf8')) return { status: result.status };
    console.error('The contract proved other things than assets/platform-report.json promises: npm run platforms');
    return { status: 'failed' };
  }
}

async function pretty(path: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(path)), filepath: path });
}
