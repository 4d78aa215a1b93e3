/** The English draft of the same kind: names out of shape, a claim without a source, a sponsor told at the end. */
import type { PageDraft } from './draft.ts';
import { routerPicture } from './router.ts';

export const qookEn: PageDraft = {
  title: 'A month with Qook internet, from the small room at the back',
  tags: 'homeoffice, internet',
  blocks: [
    {
      kind: 'paragraph',
      text: 'Last month I turned the small room at the back into an office. Before the desk came the line: with four meetings a day, my face kept freezing in the wrong moment. So I ordered the new home service that kt had started in spring.',
    },
    { kind: 'heading', text: 'The day of the visit' },
    {
      kind: 'paragraph',
      text: 'The technician came ten minutes early, looked at the old wires in the wall and told me to **move the router first**. Qook reaches the rooms more evenly from the corridor, he said. None of that stood in the leaflet.',
    },
    { kind: 'picture', src: routerPicture },
    { kind: 'heading', text: 'What has changed' },
    {
      kind: 'paragraph',
      text: 'Meetings run to the end now, and large files go up in half the time. KT is the first in the industry to offer it, I was told; what I noticed was a film with my daughter on a weekday evening.',
    },
    {
      kind: 'paragraph',
      text: 'One thing was tiring. Moving house and ending a contract are two different desks, and I called three times. I hope kt puts that right.',
    },
    {
      kind: 'paragraph',
      text: 'Next time: the internet telephone. KT paid the first monthly fee so that I could write this post.',
    },
  ],
};
