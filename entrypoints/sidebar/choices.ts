/** The writer's choices for the sidebar, in synced storage; open or closed is kept per site. */
import { choicesItem } from '@/lib/storage/items.ts';
import type { Choices } from '@/lib/session/state.ts';

export async function storedChoices(): Promise<Partial<Choices>> {
  const { language, theme, side } = await choicesItem.getValue();
  return {
    language: language ?? (navigator.language.startsWith('ko') ? 'ko' : 'en'),
    ...(theme ? { theme } : {}),
    ...(side ? { side } : {}),
  };
}

export async function rememberChoice({ open, ...rest }: Partial<Choices>, host: string | undefined): Promise<void> {
  const before = await choicesItem.getValue();
  const opened = open !== undefined && host ? { ...before.open, [host]: open } : before.open;
  await choicesItem.setValue({ ...before, ...rest, ...(opened ? { open: opened } : {}) });
}
