/**
 * `npm start` without a display: prints the findings of the sample draft and saves pictures of the page with its
 * sidebar, in Korean and English, light and dark. `--readme` also renews the pictures of the README.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Frame, type Page } from '@playwright/test';
import { launch, type World } from '../e2e/world/browser.ts';
import { sidebarFrame } from '../e2e/world/sidebar.ts';
import { serviceWorker } from '../e2e/world/storage.ts';
import { load, openPage } from '../e2e/world/writer.ts';
import { calmEn, calmKo } from './calm.ts';
import { asTable, type FindingLine } from './table.ts';

type Language = 'ko' | 'en';
type Theme = 'light' | 'dark';

/** As much of the extension's own interface as is used in its background. */
declare const chrome: {
  readonly storage: { readonly sync: { set(items: Readonly<Record<string, unknown>>): Promise<void> } };
};

const project = join(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(project, 'pictures/start');
const readmeFolder = join(project, 'docs/pictures');
/** Pictures that the README shows, by name in `folder`. */
const readmePictures = ['check-ko-light', 'check-en-dark', 'assets-ko-light'];

/** ms until a state of the page or the sidebar counts as never coming. */
const patience = 15_000;

async function main(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const world = await launch({ extensionDir: join(project, '.output/chrome-mv3-e2e') });
  try {
    for (const language of ['ko', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) await takeAll(world, language, theme);
    }
    reportProblems(world);
  } finally {
    await world.close();
  }
  console.log(`\nPictures of the page, the marks and the sidebar: ${relative(process.cwd(), folder) || folder}`);
  if (process.argv.includes('--readme')) {
    mkdirSync(readmeFolder, { recursive: true });
    for (const name of readmePictures) copyFileSync(join(folder, `${name}.png`), join(readmeFolder, `${name}.png`));
    console.log(`The README's own were renewed: ${relative(process.cwd(), readmeFolder)}`);
  }
}

async function takeAll(world: World, language: Language, theme: Theme): Promise<void> {
  const background = await serviceWorker(world.context);
  await background.evaluate(async (choices) => chrome.storage.sync.set({ choices }), {
    language,
    theme,
    open: { 'example.tistory.com': true },
  });
  const page = await openPage(world.context, 'tistory', { draft: `qook-${language}` });
  const shoot = async (state: string): Promise<void> => {
    await painted(page);
    await page.screenshot({ path: join(folder, `${state}-${language}-${theme}.png`) });
  };
  const frame = await settledSidebar(page);
  await frame.locator('[data-finding-key]').first().waitFor({ timeout: patience });
  await shoot('check');
  if (theme === 'light') {
    const lines = await readFindings(frame);
    console.log(
      `\nWhat the sidebar says of the ${language === 'ko' ? 'Korean' : 'English'} sample draft (${lines.length}):\n`,
    );
    console.log(asTable(lines, ['level', 'words', 'instruction', 'fix']));
    await frame.locator('[data-finding-key]').first().locator('.card-title').click();
  }
  await frame.locator('#tab-shelf').click();
  await shoot('assets');
  await frame.locator('#tab-guideline').click();
  await shoot('guideline');
  await frame.locator('#tab-check').click();
  await fixFirst(frame);
  await shoot('after-fix');
  // What was done to the last draft is no news of the next one.
  await frame.locator('.notice button').last().click();
  await load(page, language === 'ko' ? calmKo : calmEn);
  await frame.locator('.calm').waitFor({ timeout: patience });
  await shoot('nothing-to-fix');
  await page.close();
}

/** The sidebar of the page once its first check is through. */
async function settledSidebar(page: Page): Promise<Frame> {
  const stands = () => sidebarFrame(page) !== undefined;
  await expect.poll(stands, { message: 'no sidebar in the page', timeout: patience }).toBe(true);
  const frame = sidebarFrame(page);
  if (!frame) throw new Error('the sidebar left again');
  await frame.locator('[data-status="checked"]').waitFor({ timeout: patience });
  return frame;
}

/** Opens card after card and reads what a writer would read. */
async function readFindings(frame: Frame): Promise<readonly FindingLine[]> {
  const keys = await frame
    .locator('[data-finding-key]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-finding-key') ?? ''));
  const lines: FindingLine[] = [];
  for (const key of keys) {
    const card = frame.locator(`[data-finding-key="${quoted(key)}"]`);
    if ((await card.getAttribute('data-open')) === null) await card.locator('.card-title').click();
    await frame.locator(`[data-finding-key="${quoted(key)}"][data-open]`).waitFor({ timeout: patience });
    lines.push(
      await card.evaluate((element): FindingLine => {
        const clean = (selector: string) =>
          element.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
        const title = element.querySelector('.card-title');
        const hidden = title?.querySelector('.for-reader')?.textContent ?? '';
        return {
          level: element.getAttribute('data-level') ?? '',
          words: clean('.context mark') || clean('.context'),
          places: Number(/\d+/.exec(clean('.number'))?.[0] ?? 1),
          instruction: (title?.textContent ?? '').slice(hidden.length).trim(),
          fix: clean('[data-action="fix"]'),
        };
      }),
    );
  }
  return lines;
}

/** A key inside double quotes of a selector. */
function quoted(key: string): string {
  return key.replaceAll(/["\\]/g, '\\$&');
}

async function fixFirst(frame: Frame): Promise<void> {
  const button = frame.locator('[data-open] [data-action="fix"]');
  if (!(await button.isVisible())) {
    const cards = frame.locator('[data-finding-key]');
    for (let index = 0; !(await button.isVisible()) && index < (await cards.count()); index++) {
      const card = cards.nth(index);
      if ((await card.getAttribute('data-open')) === null) await card.locator('.card-title').click();
    }
  }
  const checks = await frame.locator('[data-checks]').getAttribute('data-checks');
  await button.click();
  await frame.locator(`[data-status="checked"]:not([data-checks="${checks}"])`).waitFor({ timeout: patience });
}

/** Two frames and the end of every short animation, in the page and in the sidebar. */
async function painted(page: Page): Promise<void> {
  for (const frame of [page.mainFrame(), sidebarFrame(page)]) {
    await frame?.evaluate(async () => {
      await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }
}

function reportProblems(world: World): void {
  for (const { kind, text, where } of world.problems) console.error(`${kind}: ${text} (${where})`);
  if (world.problems.length > 0) process.exitCode = 1;
}

await main();
