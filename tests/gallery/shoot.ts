/** Takes pictures of every screen of the sidebar and the popup into pictures/gallery/ and has axe-core look at each of them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';

interface Shot {
  readonly name: string;
  readonly query?: string;
  readonly width?: number;
  readonly height?: number;
  readonly steps?: (page: Page) => Promise<void>;
}

const tab = (name: string) => (page: Page) => page.click(`#tab-${name}`);
const press = (selector: string) => (page: Page) => page.click(selector);
const rule = (id: string) => (page: Page) => page.click(`[data-rule="${id}"] .card-title`);
const inTurn =
  (...steps: ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

const shots: readonly Shot[] = [
  { name: 'check' },
  { name: 'claim', steps: rule('CLM-01') },
  { name: 'picture', steps: rule('IMG-01') },
  { name: 'missing', steps: rule('DIS-01') },
  { name: 'tip', steps: rule('REP-01') },
  { name: 'dismiss', steps: press('[data-action="dismiss"]') },
  {
    name: 'dismissed',
    steps: inTurn(
      press('[data-action="dismiss"]'),
      press('[data-reason="quote"]'),
      press('[data-scope="draft"]'),
      press('[data-action="dismissed"]'),
    ),
  },
  { name: 'fixed', steps: press('[data-action="fix"]') },
  { name: 'fixed-all', steps: press('[data-action="fix-all"]') },
  { name: 'settings', steps: press('[aria-controls="settings"]') },
  { name: 'help', steps: press('.help-button') },
  { name: 'many', query: 'state=many' },
  { name: 'calm', query: 'state=calm' },
  { name: 'failed', query: 'state=failed' },
  { name: 'waiting', query: 'state=waiting' },
  { name: 'left', query: 'state=left' },
  { name: 'reload', query: 'state=reload' },
  { name: 'pack-problem', query: 'state=pack-problem' },
  { name: 'folded', query: 'state=folded', width: 36 },
  { name: 'shelf', steps: inTurn(tab('shelf'), press('[data-asset-id="logo-wide"]')) },
  { name: 'snippet', steps: inTurn(tab('shelf'), press('[data-asset-id="disclosure"]')) },
  {
    name: 'inserted',
    steps: inTurn(tab('shelf'), press('[data-asset-id="about"]'), press('[data-action="insert"]')),
  },
  { name: 'guideline', steps: tab('guideline') },
  { name: 'origin', query: 'state=delivery', steps: inTurn(tab('guideline'), press('.origin-news summary')) },
  { name: 'origin-refused', query: 'state=delivery-refused', steps: tab('guideline') },
  { name: 'unconfirmed', query: 'state=delivery-unconfirmed' },
  { name: 'zoomed', width: 170 },
  { name: 'forced', steps: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  ...['supported', 'granted', 'grantable', 'paused', 'not-a-page'].map((kind) => ({
    name: `popup-${kind}`,
    query: `state=popup-${kind}`,
    width: 320,
    height: 360,
  })),
  {
    name: 'popup-abilities',
    query: 'state=popup-supported',
    width: 320,
    height: 440,
    steps: press('.popup-abilities summary'),
  },
  { name: 'popup-join', query: 'state=popup-granted', width: 320, height: 440, steps: press('[data-action="join"]') },
  {
    name: 'popup-compare',
    query: 'state=popup-granted',
    width: 320,
    height: 480,
    steps: inTurn(
      press('[data-action="join"]'),
      (page) => page.fill('textarea', 'housestyle:eyJiYXNl.1a2b3c4d'),
      press('button[type="submit"]'),
      async (page) => void (await page.waitForSelector('.popup-words')),
    ),
  },
  {
    name: 'popup-paste',
    query: 'state=popup-grantable',
    width: 400,
    steps: inTurn(press('[data-action="paste"]'), (page) => page.fill('textarea', '케이티가 왔습니다.')),
  },
];

const pictures = new URL('../../pictures/gallery/', import.meta.url);
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const only = process.argv[2];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

async function violationsOf(page: Page): Promise<readonly Violation[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
}

async function main(): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const server = await createServer({ configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)) });
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  let taken = 0;
  let violations = 0;
  for (const language of ['ko', 'en']) {
    for (const theme of ['light', 'dark']) {
      for (const shot of shots.filter(({ name }) => !only || name === only)) {
        const page = await browser.newPage({ viewport: { width: shot.width ?? 340, height: shot.height ?? 760 } });
        page.setDefaultTimeout(5_000);
        page.on('pageerror', (error) => console.error(`${shot.name}: ${error.message}`));
        await page.goto(`${address}?lang=${language}&theme=${theme}&${shot.query ?? ''}`);
        await page.waitForSelector('.panel, .popup');
        await shot.steps?.(page);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.mouse.move(0, 0);
        await page.screenshot({ path: fileURLToPath(new URL(`${shot.name}-${language}-${theme}.png`, pictures)) });
        taken++;
        for (const violation of await violationsOf(page)) {
          violations++;
          console.log(`${shot.name} ${language} ${theme}: ${violation.id}`);
          for (const node of violation.nodes.slice(0, 3)) console.log(`  ${node.html.slice(0, 200)}`);
        }
        await page.close();
      }
    }
  }
  await browser.close();
  await server.close();
  console.log(`${taken} pictures, ${violations} axe violations`);
  if (violations > 0) process.exitCode = 1;
}

await main();
