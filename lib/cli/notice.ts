/** `housestyle notice`: a short word to all writers, carried by the head: a quiet period, a crisis. */
import { parseArgs } from 'node:util';
import type { LocalText } from '../base/language.ts';
import { createCommand, type ExitCode } from './command.ts';
import { announce, type Office, type Said, saidBy } from './office/announce.ts';
import { inOffice, readWay, wayHelp, wayOptions, type WayValues, wordsOf } from './office/office.ts';

const help = `Usage: housestyle notice --ko TEXT --en TEXT [--until MOMENT] [options]
       housestyle notice --clear [options]

Writers read it above their findings from the next look on. Nothing is locked by it.

  --ko TEXT        at most 400 characters; one of the two is needed
  --en TEXT
  --until MOMENT   such as 2026-12-24T18:00:00Z; then it goes by itself
  --clear          takes it away
${wayHelp}
Exit codes: 0 done, 2 trouble.
`;

export const noticeCommand = createCommand({
  name: 'notice',
  summary: 'says a short word to all writers, or takes it away',
  help,
  readArguments,
  run: inOffice(say),
});

async function say({ text, until, ...way }: NoticeArguments, office: Office): Promise<ExitCode | string> {
  const { notice: _before, ...rest } = saidBy(office.site);
  const id = `n${(office.site.head?.sequence ?? 0) + 1}`;
  const said: Said = text ? { ...rest, notice: { id, text, ...(until === undefined ? {} : { until }) } } : rest;
  const trouble = await announce(office, said, way);
  if (trouble !== undefined) return trouble;
  office.line.out(text ? 'Writers read it from their next look on.\n' : 'The notice is gone.\n');
  return 0;
}

interface NoticeArguments extends WayValues {
  /** undefined: it is to go. */
  readonly text: LocalText | undefined;
  readonly until: string | undefined;
}

function readArguments(args: string[]): NoticeArguments | string {
  const { values } = parseArgs({
    args,
    options: {
      ...wayOptions,
      ko: { type: 'string' },
      en: { type: 'string' },
      until: { type: 'string' },
      clear: { type: 'boolean', default: false },
    },
  });
  const { until, clear } = values;
  const way = readWay(values);
  if (typeof way === 'string') return way;
  const text = wordsOf(values.ko, values.en);
  if (clear === (text !== undefined)) return 'either --ko and --en, or --clear';
  if ([values.ko, values.en].some((one) => one !== undefined && (one === '' || one.length > 400)))
    return 'a notice has 1 to 400 characters';
  if (until !== undefined && !(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(until) && Date.parse(until) > Date.now()))
    return `--until ${until}: a moment to come, such as 2026-12-24T18:00:00Z`;
  return { ...way, text, until };
}
