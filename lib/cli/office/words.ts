/** What several commands of the comms team print. */
import { fingerprintWords } from '../../delivery/fingerprint-words.ts';
import { type Invite, writeInvite } from '../../delivery/invite.ts';
import type { LocalText } from '../../base/language.ts';

export function inviteText(invite: Invite): string {
  const { ko, en } = fingerprintWords(invite.fingerprint);
  return `The invite for ${invite.channel}. Mail this line; writers paste it into the extension:

${writeInvite(invite)}

Say these words by telephone or in person, so that nobody can slip in another one:

  ${ko.join(' ')}
  ${en.join(' ')}
`;
}

/** In English where there is any, as the command line speaks it. */
export function oneOf({ ko, en }: LocalText): string {
  return en ?? ko ?? '';
}

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
