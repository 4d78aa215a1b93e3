/** Moments as people say them. */
import type { DeliveryWords } from '@/assets/words/delivery.ts';
import type { Language } from '@/lib/rules/rule.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `since`: ms. A clock that was set back shows no negative time. */
export function agoText(since: number, { moments, minutes, hours, days }: DeliveryWords['origin']): string {
  if (since < minute) return moments;
  if (since < hour) return minutes(Math.floor(since / minute));
  if (since < day) return hours(Math.floor(since / hour));
  return days(Math.floor(since / day));
}

/** The day of an ISO moment where the writer is. */
export function dayText(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', day: 'numeric' }).format(new Date(moment));
}
