/** Between the three modes: plain conversions of what a draft of the tests can hold, enough to carry words over. */

const marks: Readonly<Record<string, string>> = { H2: '## ', BLOCKQUOTE: '> ', LI: '- ' };

/** Lists and tables are opened up; anything else is a paragraph. */
export function markdownOf(html: string): string {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const blocks = [...body.querySelectorAll('h2, blockquote, li, p, tr')].filter(
    (block) => !block.parentElement?.closest('blockquote, li, tr'),
  );
  return blocks.map((block) => (marks[block.tagName] ?? '') + wordsOf(block)).join('\n\n');
}

function wordsOf(block: Element): string {
  return [...block.childNodes]
    .map((node) => (node.nodeName === 'STRONG' ? `**${node.textContent}**` : (node.textContent ?? '')))
    .join('')
    .trim();
}

export function htmlOf(markdown: string): string {
  return markdown
    .split(/\n{2,}/)
    .map((block) => {
      const [, mark = '', words = ''] = /^(## |> |- )?([^]*)$/.exec(block) ?? [];
      const inner = escape(words).replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');
      if (mark === '## ') return `<h2>${inner}</h2>`;
      if (mark === '> ') return `<blockquote><p>${inner}</p></blockquote>`;
      return mark === '- ' ? `<ul><li>${inner}</li></ul>` : `<p>${inner}</p>`;
    })
    .join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
