/** What every command of the comms team begins with: its desk, the site as it is, and the keys. */
import { resolve } from 'node:path';
import type { CommandLine, ExitCode } from '../command.ts';
import type { Office, Way } from './announce.ts';
import { alone, channelOf, defaultDesk, type Desk, openDesk } from './desk.ts';
import { openKeys, passphraseHelp } from './key-ring.ts';
import { openSite, type Site } from './site.ts';

export const deskOption = { desk: { type: 'string' } } as const;
/** Of commands that sign. */
export const signingOptions = { ...deskOption, keys: { type: 'string', multiple: true } } as const;
/** Of commands that make a new head. */
export const wayOptions = { ...signingOptions, base: { type: 'string' }, upload: { type: 'string' } } as const;

export const deskHelp = `  --desk FOLDER    the comms team's own folder; else "${defaultDesk}"\n`;
export const signingHelp = `${deskHelp}  --keys FILE      a key file in place of the desk's own; may stand there several times\n`;
export const wayHelp = `${signingHelp}  --base URL       the site is looked at there by HTTP, as an install would, before and after
  --upload COMMAND brings the site to its host; run twice, with HOUSESTYLE_STEP=objects and then head

${passphraseHelp}`;

export interface DeskValues {
  readonly desk?: string | undefined;
  readonly keys?: readonly string[] | undefined;
}

/** Of commands that make a new head: `wayOptions` as they were read. */
export interface WayValues extends DeskValues, Way {}

/** The part of the arguments that all such commands have; a text says what is wrong. */
export function readWay({ desk, keys, base, upload }: WayValues): WayValues | string {
  const address = base === undefined ? undefined : baseOf(base);
  if (address && 'trouble' in address) return address.trouble;
  return { desk, keys, base: address?.base, upload };
}

/** Runs a command of the comms team with its keys, from the first look at its desk on while no other one works there. */
export function inOffice<Arguments extends DeskValues>(
  work: (read: Arguments, office: Office) => Promise<ExitCode | string>,
): (read: Arguments, line: CommandLine) => Promise<ExitCode | string> {
  return async (read, line) => {
    const desk = deskFor(read, line);
    if (typeof desk === 'string') return desk;
    return alone(desk, async () => {
      const office = await officeFor(read, line);
      return typeof office === 'string' ? office : work(read, office);
    });
  };
}

/** A text says why not. */
export function deskFor({ desk }: DeskValues, line: CommandLine): Desk | string {
  return openDesk(resolve(line.cwd, desk ?? line.env['HOUSESTYLE_DESK'] ?? defaultDesk));
}

export async function siteFor(values: DeskValues, line: CommandLine): Promise<{ desk: Desk; site: Site } | string> {
  const desk = deskFor(values, line);
  if (typeof desk === 'string') return desk;
  const site = await openSite(desk.site, desk.record.fingerprint);
  if (typeof site === 'string') return site;
  for (const warning of warnings(site)) line.error(`note: ${warning}`);
  return { desk, site };
}

/** The site of the desk, and the channel that is meant. A text says why not. */
export async function channelFor(
  values: DeskValues & { readonly channel?: string | undefined },
  line: CommandLine,
): Promise<{ desk: Desk; site: Site; channel: string } | string> {
  const opened = await siteFor(values, line);
  if (typeof opened === 'string') return opened;
  const which = channelOf(opened.desk, values.channel);
  return typeof which === 'string' ? which : { ...opened, ...which };
}

export async function officeFor(values: DeskValues, line: CommandLine): Promise<Office | string> {
  const opened = await siteFor(values, line);
  if (typeof opened === 'string') return opened;
  const keys = await openKeys(opened.desk, values.keys ?? [], line);
  return typeof keys === 'string' ? keys : { ...opened, keys, line };
}

const soon = { root: 60, head: 14 };

function warnings({ trusted: { root }, head }: Site): readonly string[] {
  const left = (moment: string): number => Math.floor((Date.parse(moment) - Date.now()) / 86_400_000);
  return [
    ...(left(root.expires) < soon.root
      ? [`the root runs out in ${left(root.expires)} days; "housestyle rotate --renew" makes the next one`]
      : []),
    ...(head && left(head.expires) < soon.head
      ? [`the head runs out in ${left(head.expires)} days; "housestyle publish --renew" makes a new one`]
      : []),
  ];
}

/** "http://…" without its slash gets it; a text in `trouble` says what is wrong. */
export function baseOf(text: string): { readonly base: string } | { readonly trouble: string } {
  const base = text.endsWith('/') ? text : `${text}/`;
  const fits =
    /^https:\/\/[^?#@\s]+\/$/u.test(base) || /^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/[^?#@\s]*$/u.test(base);
  return fits
    ? { base }
    : { trouble: `--base must be an https address (or one of this machine, http://127.0.0.1), not ${text}` };
}

/** Words in ko and en out of two options; undefined: neither is there. */
export function wordsOf(ko: string | undefined, en: string | undefined) {
  if (ko === undefined && en === undefined) return undefined;
  return { ...(ko === undefined ? {} : { ko }), ...(en === undefined ? {} : { en }) };
}
