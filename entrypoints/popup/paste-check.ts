/**
 * Text pasted into the popup, guided as an editor in a page is: the same family, session and Workers, both ends of the line
 * in this page. The text is in the box and in memory alone, and goes with the popup.
 */
import { followGuideline } from '@/entrypoints/sidebar/guideline.ts';
import { makeSession } from '@/entrypoints/sidebar/make-session.ts';
import type { PasteCheck } from '@/components/popup/PasteBox.tsx';
import { ok } from '@/lib/base/result.ts';
import { textarea } from '@/lib/editors/textarea.ts';
import type { PageToSidebar, SidebarToEditor } from '@/lib/messages/calls.ts';
import { editorCallNames, openChannel, pageCallNames } from '@/lib/messages/channel.ts';
import { guideEditors } from '@/lib/page/guide.ts';

export async function startPasteCheck(box: HTMLTextAreaElement): Promise<PasteCheck> {
  const session = await makeSession();
  const marks = document.createElement('div');
  document.body.append(marks);
  const guide = guideEditors({
    platform: 'generic',
    editors: [textarea.open(box, 'body', 'rich')],
    root: marks.attachShadow({ mode: 'closed' }),
    stillOurs: () => true,
  });
  const { port1, port2 } = new MessageChannel();
  const ours = openChannel<PageToSidebar, SidebarToEditor>(port1, session.handlers, editorCallNames);
  const theirs = openChannel<SidebarToEditor, PageToSidebar>(port2, guide.answers, pageCallNames);
  session.link({ ...ours.remote, frame: async () => ok(undefined) });
  guide.link(theirs.remote);
  await followGuideline(session);
  return {
    store: session.store,
    stop() {
      guide.stop();
      ours.close();
      theirs.close();
      session.stop();
      marks.remove();
    },
  };
}
