/** The page's side of the bridge, brought into the page's own world where an editor needs it (decision 0011). */
import { defineUnlistedScript } from '#imports';
import { codemirror5 } from '@/lib/editors/bridge/codemirror5.ts';
import { codemirror6 } from '@/lib/editors/bridge/codemirror6.ts';
import { monaco } from '@/lib/editors/bridge/monaco.ts';
import { serveBridge } from '@/lib/editors/bridge/serve.ts';

export default defineUnlistedScript(() => serveBridge(document, [codemirror5, codemirror6, monaco]));
