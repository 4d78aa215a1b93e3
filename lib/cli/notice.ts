/** `housestyle notice`: a short word to all writers, carried by the head: a quiet period, a crisis. */
import { parseArgs } from 'node:util';
import type { LocalText } from '../base/language.ts';
import type { Notice } from '../delivery/documents.ts';
import { createCommand, type ExitCode } from './command.ts';
import { announce, type Said, saidBy } from './office/announce.ts';
import { alone } from './office/desk.ts';
import { baseOf, officeFor, wayHelp, wayOptions, wordsOf } from './office/office.ts';

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
  run: async (read: NoticeArguments, line): Promise<ExitCode | string> => {
    const office = await officeFor(read, line);
    if (typeof office === 'string') return office;
    return alone(office.desk, async () => {
      const { notice: _before, ...rest } = saidBy(office.site);
      const id = `n${(office.site.head?.sequence ?? 0) + 1}`;
      const notice: Notice | undefined = read.text && {
        id,
        text: read.text,
        ...(read.until === undefined ? {} : { until: read.until }),
      };
      const said: Said = notice ? { ...rest, notice } : rest;
      const trouble = await announce(office, said, read);
      if (trouble !== undefined) return trouble;
      line.out(notice ? 'Writers read it from their next look on.\n' : 'The notice is gone.\n');
      return 0;
    });
  },
});

interface NoticeArguments {
  readonly desk?: string | undefined;
  readonly keys?: readonly string[] | undefined;
  readonly base?: string | undefined;
  readonly upload?: string | undefined;
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
  const { desk, keys, upload, until, clear } = values;
  const base = values.base === undefined ? undefined : baseOf(values.base);
  if (base && 'trouble' in base) return base.trouble;
  const text = wordsOf(values.ko, values.en);
  if (clear === (text !== undefined)) return 'either --ko and --en, or --clear';
  if ([values.ko, values.en].some((one) => one !== undefined && (one === '' || one.length > 400)))
    return 'a notice has 1 to 400 characters';
  if (until !== undefined && !(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(until) && Date.parse(until) > Date.now()))
    return `--until ${until}: a moment to come, such as 2026-12-24T18:00:00Z`;
  return { desk, keys, base: base?.base, upload, text, until };
}
