/** Brings the guideline record from storage into the session; a record that is not valid leaves the last good one in use. */
import { parsePack } from '@/lib/guideline/parse.ts';
import type { Session } from '@/lib/session/session.ts';
import { guidelineItem, lastGoodGuidelineItem } from '@/lib/storage/items.ts';

export async function followGuideline(session: Session): Promise<void> {
  guidelineItem.watch((record) => void take(session, record));
  await take(session, await guidelineItem.getValue());
}

async function take(session: Session, record: unknown): Promise<void> {
  // Nothing stored yet: the background is still seeding, its write comes through the watch.
  if (record === null || record === undefined) return;
  const parsed = parsePack(record);
  if (parsed.ok) {
    session.setPackProblem(undefined);
    session.setPack(parsed.value);
    return;
  }
  const good = parsePack(await lastGoodGuidelineItem.getValue());
  if (good.ok) session.setPack(good.value);
  session.setPackProblem(parsed.error.detail ?? parsed.error.code);
}
