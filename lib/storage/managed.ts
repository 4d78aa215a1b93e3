/** What a company's policy says, as far as the browser hands it out; see docs/deploy.md. */
import { browser } from 'wxt/browser';
import type { Ring } from '../delivery/documents.ts';

export interface Policy {
  /** The invite to the company's guideline. */
  readonly invite?: string;
  readonly ring?: Ring;
}

const rings: readonly unknown[] = ['author', 'pilot', 'all'];

/** Empty where there is no policy, and for a while after an installation. */
export async function readPolicy(): Promise<Policy> {
  try {
    const { invite, ring } = await browser.storage.managed.get(['invite', 'ring']);
    return {
      ...(typeof invite === 'string' ? { invite } : {}),
      ...(rings.includes(ring) ? { ring: ring as Ring } : {}),
    };
  } catch {
    // Firefox refuses the question where there is no policy.
    return {};
  }
}

export function watchPolicy(onChange: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') onChange();
  });
}
