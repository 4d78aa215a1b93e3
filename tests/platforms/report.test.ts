/** What is promised of every platform: assets/platform-report.json names them all, and the popup promises no more. */
import { describe, expect, it } from 'vitest';
import stored from '../../assets/platform-report.json';
import { platforms } from '../../lib/platforms/index.ts';
import { abilities, promised, type Ability, type Proof, type ReportRow } from '../../lib/platforms/proof.ts';
import { ranWhole, reportOf, type Outcome } from '../e2e/contract/report.ts';
import { subjects } from '../e2e/contract/subjects.ts';

const report = stored as readonly ReportRow[];

describe('the report', () => {
  it.each(platforms.map(({ id }) => id))('names %s', (id) => {
    expect(report.map(({ platform }) => platform)).toContain(id);
  });
});

const row = (about: Partial<ReportRow>): ReportRow => ({
  platform: 'generic',
  page: 'plain',
  family: 'contenteditable',
  ...(Object.fromEntries(abilities.map((ability) => [ability, 'yes'])) as Record<Ability, Proof>),
  ...about,
});

describe('promised', () => {
  it('speaks for the platform with its own editor', () => {
    const rows = [row({}), row({ platform: 'naver', family: 'smarteditor', fix: 'guided' })];
    expect(promised(rows, 'naver', 'smarteditor')).toMatchObject({ fix: 'guided', publish: 'yes' });
    expect(promised(rows, 'naver', undefined)).toMatchObject({ fix: 'guided' });
  });

  it('takes the worst of several pages', () => {
    const rows = [row({ page: 'a' }), row({ page: 'b', fix: 'partly' }), row({ page: 'c', fix: 'no' })];
    expect(promised(rows, 'generic', 'contenteditable')).toMatchObject({ read: 'yes', fix: 'no' });
  });

  it('lets the page of the family speak where the platform was not tried, but not for its publish button', () => {
    const untried = row({ platform: 'x', ...Object.fromEntries(abilities.map((ability) => [ability, 'untried'])) });
    expect(promised([untried, row({})], 'x', 'contenteditable')).toMatchObject({ fix: 'yes', publish: 'untried' });
    expect(promised([untried, row({})], 'x', undefined)).toBeUndefined();
    expect(promised([row({})], 'generic', undefined)).toBeUndefined();
    expect(promised([row({})], 'generic', 'trix')).toBeUndefined();
  });
});

describe('reportOf', () => {
  const subject = subjects.find(({ page }) => page === 'devto')!;
  const topics = ['reading', 'composing', 'fixing', 'moments', 'shelf', 'publishing'];
  const all = topics.map((topic): Outcome => ({
    page: 'devto',
    family: 'textarea',
    topic,
    title: 'a row',
    passed: true,
  }));
  const of = (outcomes: readonly Outcome[], before: readonly ReportRow[] = []) =>
    reportOf([subject], outcomes, before).find(({ page }) => page === 'devto');

  it('says yes where every row passed, partly where some did, no where none did', () => {
    const failed = (topic: string): Outcome => ({ ...all[0]!, topic, passed: false });
    expect(of(all)).toMatchObject({ platform: 'devto', read: 'yes', fix: 'yes', text: 'yes', picture: 'untried' });
    expect(of([...all, failed('moments')])).toMatchObject({ fix: 'partly', read: 'yes' });
    expect(of([...all.filter(({ topic }) => topic !== 'shelf'), failed('shelf')])).toMatchObject({ text: 'no' });
  });

  it('keeps what was proven before of a page that did not run whole', () => {
    const some = all.filter(({ topic }) => topic !== 'moments');
    expect(ranWhole(subject, some)).toBe(false);
    expect(of(some, [row({ page: 'devto', family: 'textarea', platform: 'devto', fix: 'guided' })])).toMatchObject({
      fix: 'guided',
    });
    expect(of(some)).toMatchObject({ fix: 'untried' });
  });

  it('names the platforms that no page stands for', () => {
    const named = new Set(reportOf([subject], all, []).map(({ platform }) => platform));
    for (const { id } of platforms) if (id !== 'generic') expect(named).toContain(id);
  });
});
