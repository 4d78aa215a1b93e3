/** The popup: shows what Housestyle may do in the tab in front, and carries out pause and grant. */
import { createRoot, type Root } from 'react-dom/client';
import { Popup } from '@/components/popup/Popup.tsx';
import { pausedItem } from '@/lib/storage/items.ts';
import { deliveryStatusItem } from '@/lib/storage/delivery.ts';
import { joinCalls, readJoin } from './join-calls.ts';
import { openAside, readyAside } from './aside.ts';
import { startPasteCheck } from './paste-check.ts';
import { giveBack, grant, pause, resume, type TabSite } from './site-calls.ts';
import { readTab } from './read-tab.ts';

let site: TabSite | undefined;

async function render(root: Root): Promise<void> {
  const [view, join] = await Promise.all([readTab(), readJoin()]);
  site = view.site;
  if (view.aside !== undefined) readyAside(view.aside);
  document.documentElement.lang = view.props.language;
  document.documentElement.dataset['theme'] = view.theme;
  const after = (change: Promise<unknown>): void => void change.then(() => render(root));
  root.render(
    <Popup
      {...view.props}
      join={{ ...joinCalls, ...join }}
      onAside={() => view.aside !== undefined && openAside(view.aside)}
      onPaste={startPasteCheck}
      onPause={() => site && after(pause(site))}
      onResume={() => site && after(resume(site))}
      onGrant={() => site && after(grant(site))}
      onRevoke={() => site && after(giveBack(site))}
      onCopy={async (text) => {
        try {
          await navigator.clipboard.writeText([text, view.facts].join('\n'));
          return true;
        } catch {
          // The popup says so beside the button.
          return false;
        }
      }}
    />,
  );
}

const root = createRoot(document.getElementById('root')!);
pausedItem.watch(() => void render(root));
deliveryStatusItem.watch(() => void render(root));
void render(root);
