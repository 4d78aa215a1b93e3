/** The one place where HTML of a guideline becomes page content: sanitised, without pictures, styles or scripts. */
import DOMPurify from 'dompurify';
import { useMemo } from 'react';

const allowed = {
  ALLOWED_TAGS: (
    'p br ul ol li strong b em i u s a code kbd blockquote q ' +
    'h3 h4 h5 h6 table thead tbody tr th td dl dt dd mark small'
  ).split(' '),
  ALLOWED_ATTR: ['href', 'lang', 'colspan', 'rowspan', 'scope'],
  ALLOWED_URI_REGEXP: /^https:\/\//iu,
  RETURN_DOM_FRAGMENT: true as const,
};

function sanitise(html: string): string {
  const fragment = DOMPurify.sanitize(html, allowed);
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}

export function SafeHtml({ html, className }: { html: string; className?: string }) {
  const safe = useMemo(() => sanitise(html), [html]);
  return <div className={className} dangerouslySetInnerHTML={{ __html: safe }} />;
}
