/** The popup's words with the background about the company's guideline. */
import { browser } from 'wxt/browser';
import type { JoinBoxProps } from '@/components/popup/JoinBox.tsx';
import { askBackground } from '@/lib/messages/runtime.ts';
import { deliveryStatusItem, readInstall } from '@/lib/storage/delivery.ts';

export const joinCalls: Omit<JoinBoxProps, 'language' | 'status' | 'early'> = {
  onInvite: (invite) => askBackground('guideline:invited', { invite }),
  onJoin(invite, host) {
    // Straight from the press. With the permission the host does not learn which extension asks; without it all works too.
    void browser.permissions.request({ origins: [`*://${host.replace(/:\d+$/u, '')}/*`] }).catch(() => false);
    return askBackground('guideline:join', { invite });
  },
  onLeave: () => askBackground('guideline:leave', null),
  onEarly: (early) => askBackground('guideline:ring', { ring: early ? 'pilot' : 'all' }),
};

export async function readJoin(): Promise<Pick<JoinBoxProps, 'status' | 'early'>> {
  const [status, { ring }] = await Promise.all([deliveryStatusItem.getValue(), readInstall()]);
  return { status: status ?? undefined, early: ring !== 'all' };
}
