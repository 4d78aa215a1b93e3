/** What a host, or whoever stands between, may not do: each time the guideline in use stays, and the reason is told. */
import { expect } from '@playwright/test';
import { makeKey } from '../../delivery/office.ts';
import { openSidebar } from '../world/sidebar.ts';
import { load, openPage } from '../world/writer.ts';
import { helperPage, look, type Answer } from './calls.ts';
import { join, test, type Company } from './company.ts';
import { edition } from './editions.ts';

const draft = { title: '', blocks: [{ kind: 'paragraph', text: '공유기와 셋톱박스를 옮겼다.' }] } as const;
const first = edition(20, { 공유기: '와이파이 공유기' });
const second = edition(21, { 셋톱박스: '셋톱' });

const cases: readonly {
  readonly what: string;
  readonly code: string;
  readonly act: (company: Company) => Promise<void>;
}[] = [
  {
    what: 'an older head',
    code: 'delivery.rollback',
    async act({ publisher }) {
      publisher.chain = await publisher.store(await second);
      publisher.files.set('head.jws', await publisher.head({ sequence: 1 }));
    },
  },
  {
    what: 'a head by a key that is not in the root',
    code: 'delivery.signature',
    async act({ publisher }) {
      publisher.chain = await publisher.store(await second);
      publisher.files.set('head.jws', await publisher.head({}, [await makeKey()]));
    },
  },
  {
    what: 'a manifest by a key that may not sign for the channel',
    code: 'delivery.signature',
    async act({ publisher }) {
      publisher.chain = await publisher.storeFiles([], {}, [await makeKey()]);
      publisher.files.set('head.jws', await publisher.head());
    },
  },
  {
    what: 'an object that is cut off',
    code: 'delivery.hash',
    async act(company) {
      await company.publisher.publish(await second);
      company.trouble = (path, response, file) => {
        if (!path.startsWith('o/') || !file) return false;
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end(file.subarray(0, file.length - 7));
        return true;
      };
    },
  },
  {
    what: 'a page that asks to sign in',
    code: 'delivery.malformed',
    act: async (company) => {
      company.trouble = (_path, response) => {
        response.writeHead(200, { 'access-control-allow-origin': '*' }).end('<!doctype html><title>Sign in</title>');
        return true;
      };
    },
  },
  {
    what: 'a host that leads elsewhere',
    code: 'delivery.offline',
    act: async (company) => {
      company.trouble = (path, response) => {
        response.writeHead(302, { location: `https://elsewhere.example.org/${path}` }).end();
        return true;
      };
    },
  },
  {
    what: 'a guideline whose rule does not find its own example',
    code: 'guideline.invalid',
    async act({ publisher }) {
      const pack = await second;
      const rules = pack.rules.map((rule) =>
        rule.id === 'NAM-03' ? { ...rule, examples: { pass: [], fail: ['넷'] } } : rule,
      );
      await publisher.publish({ ...pack, rules });
    },
  },
];

for (const { what, code, act } of cases)
  test(`${what} is refused, and what is in use stays`, async ({ world, company }) => {
    // A redirect that is not followed is an error of the page that asked: it is what this is about.
    const page = await openPage(world.context, 'devto');
    await load(page, draft);
    const sidebar = await openSidebar(page);
    const helper = await helperPage(world.context);
    await join(helper, company, await first);
    await expect(sidebar.cards('NAM-03')).toContainText('공유기');

    await act(company);
    expect((await look(helper)).problem?.code).toBe(code);
    await sidebar.tab(2);
    await expect(sidebar.frame.locator('.origin-problem')).toHaveAttribute('data-problem', code);
    await expect(sidebar.frame.locator('.origin')).toContainText('v20');
    await sidebar.tab(0);
    await expect(sidebar.cards('NAM-03')).toContainText('공유기');

    company.trouble = undefined;
    await company.publisher.publish(await second);
    expect((await look(helper)).problem).toBeUndefined();
    await expect(sidebar.cards('NAM-03')).toContainText('셋톱박스');
  });

test('many looks at once are one look', async ({ world, company }) => {
  const helper = await helperPage(world.context);
  await join(helper, company, await first);
  await company.publisher.publish(await second);
  company.asked.length = 0;
  const answers = await Promise.all(Array.from({ length: 12 }, () => look(helper)));
  expect(new Set(answers.map(({ sequence }) => sequence))).toEqual(new Set([2]));
  expect(company.asked.filter((path) => path === 'head.jws')).toHaveLength(1);
  expect(new Set(company.asked).size).toBe(company.asked.length);
});

test('what a content script asks of the guideline is refused', async ({ world, company }) => {
  const helper = await helperPage(world.context);
  await join(helper, company, await first);
  const page = await openPage(world.context, 'devto');
  await openSidebar(page);
  const session = await world.context.newCDPSession(page);
  const ours = new Promise<number>((resolve) =>
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
    }),
  );
  await session.send('Runtime.enable');
  const contextId = await ours;
  for (const call of ['look', 'invited', 'join', 'leave', 'ring', 'picture']) {
    const message = { kind: 'housestyle', call: `guideline:${call}`, data: { invite: company.invite, reason: 'now' } };
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `chrome.runtime.sendMessage(${JSON.stringify(message)})`,
      awaitPromise: true,
      returnByValue: true,
    });
    expect((result.value as Answer).error?.code, call).toBe('ticket.refused');
  }
  await session.detach();
});
