/** What reading Markdown and HTML costs, apart from the check: the same draft once in either. */
import { readHtml, readMarkdown } from '../../../lib/draft/markup/index.ts';
import { makeJob } from './job.ts';
import { rounded, timed } from './time.ts';

export function parsing(seed: number, words: number): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const language of ['en', 'ko'] as const) {
    const { blocks } = makeJob(language, words, 1000, seed);
    const markdown = blocks.join('\n\n');
    const html = blocks.map((block) => `<p>${block}</p>`).join('\n');
    figures[`${language} parse Markdown ms`] = rounded(timed(7, () => readMarkdown(markdown, { extension: '.md' })));
    figures[`${language} parse HTML ms`] = rounded(timed(7, () => readHtml(html, { extension: '.html' })));
    figures[`${language} parse a Markdown paragraph ms`] = rounded(
      timed(41, () => readMarkdown(blocks[0] ?? '', { extension: '.md' })),
    );
  }
  for (const [name, value] of Object.entries(figures)) console.log(`${name.replace(/ ms$/u, '')}: ${value} ms`);
  return figures;
}
