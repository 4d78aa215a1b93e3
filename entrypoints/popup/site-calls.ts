/** Pause, resume, grant and give back for one site. */
import { browser } from 'wxt/browser';
import { pausedItem } from '@/lib/storage/items.ts';

export interface TabSite {
  readonly host: string;
  /** Match pattern of the site. */
  readonly pattern: string;
}

export async function pause({ host }: TabSite): Promise<void> {
  const paused = await pausedItem.getValue();
  await pausedItem.setValue([...paused.filter((other) => other !== host), host]);
}

export async function resume({ host }: TabSite): Promise<void> {
  const paused = await pausedItem.getValue();
  await pausedItem.setValue(paused.filter((other) => other !== host));
}

/** Must run straight from the press. The popup may close under the prompt: the background does the rest on the grant. */
export function grant({ pattern }: TabSite): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

export function giveBack({ pattern }: TabSite): Promise<boolean> {
  return browser.permissions.remove({ origins: [pattern] });
}
