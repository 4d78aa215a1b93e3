/**
 * Brings the guideline record from storage into the session, its pictures inside; a record that is not valid leaves the last
 * good one in use. Tells what is known of its delivery, and asks for a newer one while somebody writes.
 */
import { withBytes } from '@/lib/delivery/content.ts';
import type { Pack } from '@/lib/guideline/pack.ts';
import { parsePack } from '@/lib/guideline/parse.ts';
import { askBackground } from '@/lib/messages/runtime.ts';
import type { Session } from '@/lib/session/session.ts';
import { deliveryStatusItem, newsItem } from '@/lib/storage/delivery.ts';
import { guidelineItem, lastGoodGuidelineItem } from '@/lib/storage/items.ts';
import { askWhileWriting } from './ask-while-writing.ts';

export async function followGuideline(session: Session): Promise<void> {
  /** Rises with each record: one whose pictures come late gives way to the next. */
  let newest = 0;
  const withPictures = rememberPictures();
  const take = async (record: unknown): Promise<void> => {
    const mine = ++newest;
    // Nothing stored yet: the background is still seeding, its write comes through the watch.
    if (record === null || record === undefined) return;
    const parsed = parsePack(record);
    const good = parsed.ok ? parsed : parsePack(await lastGoodGuidelineItem.getValue());
    const pack = good.ok ? await withPictures(good.value) : undefined;
    if (mine !== newest) return;
    if (pack) session.setPack(pack);
    session.setPackProblem(parsed.ok ? undefined : (parsed.error.detail ?? parsed.error.code));
  };
  let late: { readonly record: unknown } | undefined;
  guidelineItem.watch((record) => {
    // Twenty open tabs that all check at once would keep the one that is seen waiting; the others have until they are shown.
    if (document.hidden) late = { record };
    else {
      late = undefined;
      void take(record);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !late) return;
    const { record } = late;
    late = undefined;
    void take(record);
  });
  deliveryStatusItem.watch((status) => session.setDelivery(status ?? undefined));
  newsItem.watch((news) => session.setNews(news ?? undefined));
  // A store that is damaged on disk refuses every reading: said, rather than waited for.
  const unreadable = (): void => session.setPackProblem('storage.failed');
  await Promise.all([
    guidelineItem.getValue().then(take).catch(unreadable),
    newsItem.getValue().then((news) => session.setNews(news ?? undefined), unreadable),
    deliveryStatusItem.getValue().then((status) => session.setDelivery(status ?? undefined), unreadable),
  ]);
  askWhileWriting(session);
}

/** A new version has nearly always the pictures of the one before: these are not asked for again, and the check need not wait. */
function rememberPictures(): (pack: Pack) => Promise<Pack> {
  let known: ReadonlyMap<string, Uint8Array> = new Map();
  return async (pack) => {
    const now = new Map<string, Uint8Array>();
    const bring = async (hash: string): Promise<Uint8Array | undefined> => {
      const bytes = known.get(hash) ?? (await picture(hash));
      if (bytes) now.set(hash, bytes);
      return bytes;
    };
    const whole = await withBytes(pack, bring);
    known = now;
    return whole;
  };
}

async function picture(hash: string): Promise<Uint8Array | undefined> {
  const answer = await askBackground('guideline:picture', { hash });
  if (!answer.ok || answer.value === null) return undefined;
  return Uint8Array.from(atob(answer.value), (character) => character.charCodeAt(0));
}
