/** The background's care for the guideline record: seeds the sample, and remembers the last record that was good. */
import type { Pack } from '../guideline/pack.ts';
import { parsePack } from '../guideline/parse.ts';
import { guidelineItem, lastGoodGuidelineItem } from '../storage/items.ts';

export async function keepGuideline(sample: Pack): Promise<void> {
  guidelineItem.watch((record) => void rememberIfGood(record));
  const record = await guidelineItem.getValue();
  if (record === null || record === undefined) await guidelineItem.setValue(sample);
  else await rememberIfGood(record);
}

async function rememberIfGood(record: unknown): Promise<void> {
  if (parsePack(record).ok) await lastGoodGuidelineItem.setValue(record);
}
