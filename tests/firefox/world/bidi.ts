/** Puppeteer's line to the browser, for the WebDriver BiDi commands that it does not offer. */
import type { Browser, Frame } from 'puppeteer-core';

/** The parts of Puppeteer that it does not declare. */
interface Line {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
}
interface Context {
  readonly _id: string;
}

/** Sends one command about a frame: https://w3c.github.io/webdriver-bidi/. Gives its result; throws its error. */
export async function sendAbout(browser: Browser, frame: Frame, method: string, params: object): Promise<unknown> {
  const context = (frame as unknown as Context)._id;
  const about = method.startsWith('script.') ? { target: { context } } : { context };
  const { result } = await (browser as unknown as Line).connection.send(method, { ...about, ...params });
  return result;
}
