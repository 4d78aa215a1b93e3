/** A company's guideline in Firefox, whose background is a page: joined, followed, refused. */
import type { Frame } from 'puppeteer-core';
import type { DeliveryStatus } from '../../lib/delivery/status.ts';
import { makeKey } from '../delivery/office.ts';
import { Publisher } from '../delivery/publisher.ts';
import { paragraphs } from '../e2e/contract/subjects.ts';
import { edition } from '../e2e/delivery/editions.ts';
import { expect, test } from './world/fixtures.ts';
import { openSidebar } from './world/sidebar.ts';
import { openDraft } from './world/writer.ts';
import { guestOf, inviteOf } from '../e2e/delivery/guest.ts';

declare const browser: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

interface Answer {
  readonly ok: boolean;
  readonly value?: DeliveryStatus;
  readonly error?: { readonly code: string };
}

/** As the extension's own screens ask. */
const ask = async (frame: Frame, call: string, data: object | null): Promise<Answer> =>
  JSON.parse(
    await frame.evaluate(
      async (name, given) =>
        JSON.stringify(
          await browser.runtime.sendMessage({ kind: 'housestyle', call: name, data: JSON.parse(given) as object }),
        ),
      call,
      JSON.stringify(data),
    ),
  ) as Answer;

test('a guideline is joined, each version reaches the open draft, and a forged one does not', async ({
  newPage,
  world,
}) => {
  const publisher = await Publisher.open();
  const cookies: (string | undefined)[] = [];
  const guest = guestOf(publisher, { see: ({ headers }) => cookies.push(headers.cookie) });
  world.server.guests.add(guest);
  await publisher.publish(await edition(20, { 공유기: '와이파이 공유기' }));
  const page = await newPage();
  await openDraft(page, 'devto', paragraphs('공유기와 셋톱박스를 옮겼다.'));
  const sidebar = await openSidebar(page);
  const invite = inviteOf(publisher);
  expect(await ask(sidebar.frame, 'guideline:join', { invite })).toMatchObject({ ok: true });
  await expect.poll(() => sidebar.cards('NAM-03')).toBe(1);

  const look = async () => (await ask(sidebar.frame, 'guideline:look', { reason: 'now' })).value?.problem?.code;
  await publisher.publish(await edition(21, { 없는말: '말' }));
  expect(await look()).toBeUndefined();
  await expect.poll(() => sidebar.cards('NAM-03')).toBe(0);

  publisher.chain = await publisher.store(await edition(22, { 셋톱박스: '셋톱' }));
  publisher.files.set('head.jws', await publisher.head({}, [await makeKey()]));
  expect(await look()).toBe('delivery.signature');
  expect(await sidebar.cards('NAM-03')).toBe(0);
  expect(cookies.filter((cookie) => cookie !== undefined)).toEqual([]);

  expect(await ask(sidebar.frame, 'guideline:leave', null)).toMatchObject({ ok: true });
  world.server.guests.delete(guest);
});
