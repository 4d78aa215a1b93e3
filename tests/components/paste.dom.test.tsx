/** The paste-check's box while there is nothing to show: before it starts, while it reads, and when it could not check. */
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PasteBox, type PasteBoxProps } from '../../components/popup/PasteBox.tsx';
import { fail, ok } from '../../lib/base/result.ts';
import { createSession, type SessionDeps } from '../../lib/session/session.ts';
import { MemoryPage } from '../gallery/memory-page.ts';
import { checkerOf, sampleBlocks } from '../gallery/sample-draft.ts';
import { samplePack } from '../gallery/sample-pack.ts';

let root: Root | undefined;

afterEach(() => {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
});

const box = () => document.querySelector('textarea')!;
const shown = () => document.body.textContent;

async function open(onStart: PasteBoxProps['onStart']) {
  const holder = document.createElement('div');
  document.body.append(holder);
  root = createRoot(holder);
  root.render(<PasteBox language="en" onStart={onStart} />);
  await vi.waitFor(() => expect(document.querySelector('[data-action="paste"]')).not.toBeNull());
  await userEvent.click(document.querySelector('[data-action="paste"]')!);
  await vi.waitFor(() => expect(document.activeElement).toBe(box()));
}

async function start(checker: SessionDeps['checker']) {
  const session = createSession({
    checker,
    now: () => Date.now(),
    choices: { language: 'en' },
    onChoice: () => {},
    writeClipboard: async () => ok(null),
    download: async () => true,
  });
  session.setPack(samplePack);
  new MemoryPage(sampleBlocks()).connect(session);
  const stop = vi.fn<() => void>(() => session.stop());
  await open(async () => ({ store: session.store, stop }));
  return { stop };
}

test('nothing is said of an empty box, and the check ends with the popup', async () => {
  const { stop } = await start(checkerOf(() => []));
  expect(document.querySelector('.paste-findings')).toBeNull();
  await userEvent.fill(box(), 'words');
  await vi.waitFor(() => expect(shown()).toContain('Nothing to fix.'));
  root?.unmount();
  root = undefined;
  expect(stop).toHaveBeenCalledOnce();
});

test('while the first answer is out, the text is said to be read', async () => {
  await start({ check: () => new Promise(() => {}), stop: () => {} });
  await userEvent.fill(box(), 'words');
  await vi.waitFor(() => expect(shown()).toContain('Reading your text.'));
});

test('a check that could not be made says so, and can be asked for again', async () => {
  let failing = true;
  await start(checkerOf(() => (failing ? fail('check.crashed') : [])));
  await userEvent.fill(box(), 'words');
  await vi.waitFor(() => expect(shown()).toContain('Could not check.'));
  failing = false;
  await userEvent.click(
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Check again')!,
  );
  await vi.waitFor(() => expect(shown()).toContain('Nothing to fix.'));
});

test('a check that does not even start says so', async () => {
  await open(async () => {
    throw new Error('no storage');
  });
  await vi.waitFor(() => expect(shown()).toContain('Could not check.'));
});
