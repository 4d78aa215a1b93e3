/** What happened last, in one line above the footer, with the way back where there is one. */
import { say } from '@/lib/session/shelf.ts';
import type { Notice } from '@/lib/session/state.ts';
import type { Words } from '@/assets/words/index.ts';
import { CrossSign } from '../shared/Icons.tsx';
import { clip, oneLine } from './context.ts';
import { usePanel, useWords } from './panel.ts';

export function NoticeLine() {
  const said = useWords();
  const notice = usePanel((state) => state.notice);
  const assets = usePanel((state) => state.pack?.assets);
  const language = usePanel((state) => state.language);
  const undo = usePanel((state) => state.undo);
  const copy = usePanel((state) => state.copy);
  const close = usePanel((state) => state.closeNotice);
  if (!notice) return null;
  const titleOf = (id: string) => say(assets?.find((asset) => asset.id === id)?.title, language) || id;
  return (
    <div className="notice" data-notice={notice.kind} data-way={notice.kind === 'inserted' ? notice.way : undefined}>
      <output className="notice-text">{noticeText(notice, said, titleOf)}</output>
      {notice.kind === 'fixed' && (
        <button
          type="button"
          className="link"
          data-action="undo"
          aria-keyshortcuts="Control+Z"
          onClick={() => void undo()}
        >
          {said.notices.undo}
        </button>
      )}
      {notice.kind === 'fix-failed' && notice.text !== '' && !notice.copied && (
        <button type="button" className="link" data-action="copy" onClick={() => void copy(notice.text)}>
          {said.notices.copyText(clip(oneLine(notice.text).trim(), 16))}
        </button>
      )}
      {notice.kind === 'covered' && (
        <button type="button" className="link" data-action="seen" onClick={close}>
          {said.notices.seen}
        </button>
      )}
      <button type="button" className="icon-button small" aria-label={said.notices.close} onClick={close}>
        <CrossSign />
      </button>
    </div>
  );
}

function noticeText(notice: Notice, said: Words, titleOf: (id: string) => string): string {
  const { notices, errors } = said;
  switch (notice.kind) {
    case 'fixed': {
      const text = clip(oneLine(notice.text).trim(), 24);
      return notice.count === undefined ? notices.fixed(text) : notices.fixedAll(text, notice.count);
    }
    case 'fix-failed':
      return [notices.fixFailed, errors[notice.code], notice.copied && notices.fixCopied].filter(Boolean).join(' ');
    case 'covered':
      return notices.covered;
    case 'guided':
      return notices.guided(notice.text !== '', /\s/u.test(notice.quote.trim()));
    case 'undone':
      return notices.undone;
    case 'undo-failed':
      return notices.undoFailed;
    case 'inserted': {
      const ways = { editor: notices.inserted, clipboard: notices.clipboard, download: notices.download };
      return ways[notice.way](titleOf(notice.assetId));
    }
    case 'insert-failed':
      return `${notices.insertFailed(titleOf(notice.assetId))} ${errors[notice.code]}`;
    case 'copied':
      return notices.copied;
    case 'copy-failed':
      return notices.copyFailed(clip(notice.text, 40));
  }
}
