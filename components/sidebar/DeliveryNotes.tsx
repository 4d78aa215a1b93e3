/** What the writer should know of the guideline's delivery: the comms team's word to all, and that nobody confirms it. */
import { deliveryWords } from '@/assets/words/delivery.ts';
import { standingOf } from '@/lib/delivery/confirmed.ts';
import { say } from '@/lib/session/shelf.ts';
import { useNow } from '../shared/now.ts';
import { dayText } from '../shared/when.ts';
import { usePanel } from './panel.ts';

export function DeliveryNotes() {
  const language = usePanel((state) => state.language);
  const delivery = usePanel((state) => state.delivery);
  const now = useNow();
  const said = deliveryWords[language];
  if (!delivery) return null;
  const { notice, vouched, confirmedAt, issued } = delivery;
  const stand = vouched && standingOf(vouched, now).kind;
  const since = confirmedAt === undefined ? issued : new Date(confirmedAt).toISOString();
  return (
    <>
      {notice && (notice.until === undefined || Date.parse(notice.until) > now) && (
        <div className="warning" data-warning="notice">
          <p>{say(notice.text, language)}</p>
        </div>
      )}
      {stand === 'unconfirmed' && since !== undefined && (
        <div className="warning" data-warning="unconfirmed">
          <p>{said.unconfirmed(dayText(since, language))}</p>
        </div>
      )}
      {stand === 'clock' && (
        <div className="warning" data-warning="clock">
          <p>{said.clock}</p>
        </div>
      )}
    </>
  );
}
