/** A company whose host stands in the world while a test runs, and an install that has joined it. */
import { expect, type Page } from '@playwright/test';
import type { Pack } from '../../../lib/guideline/pack.ts';
import { Publisher } from '../../delivery/publisher.ts';
import { test as base } from '../world/fixtures.ts';
import { ask, helperPage, leave } from './calls.ts';
import { guestOf, inviteOf, type Trouble } from './guest.ts';

export interface Company {
  readonly publisher: Publisher;
  readonly invite: string;
  /** Paths, in their order. */
  readonly asked: string[];
  trouble: Trouble | undefined;
}

export const test = base.extend<{ company: Company }>({
  company: async ({ world }, use) => {
    const publisher = await Publisher.open();
    const company: Company = { publisher, invite: inviteOf(publisher), asked: [], trouble: undefined };
    const guest = guestOf(publisher, {
      see: (_request, path) => company.asked.push(path),
      trouble: (...about) => company.trouble?.(...about) ?? false,
    });
    world.server.guests.add(guest);
    await use(company);
    world.server.guests.delete(guest);
    await leave(await helperPage(world.context));
  },
});

/** Joined, with `first` in use; numbers below its own are left for older heads. */
export async function join(page: Page, { publisher, invite }: Company, first: Pack): Promise<void> {
  publisher.sequence = 4;
  await publisher.publish(first);
  expect(await ask(page, 'guideline:join', { invite })).toMatchObject({ ok: true });
}
