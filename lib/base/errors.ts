/** The closed list of error codes. A code is a dictionary key too: `error.<code>` says it to the writer. */
export const errorCodes = [
  'channel.closed',
  'channel.timeout',
  'channel.unknown-call',
  'check.overrun',
  'check.crashed',
  'editor.composing',
  'editor.gone',
  'editor.guided',
  'editor.read-only',
  'editor.refused',
  'editor.stale',
  'editor.unsupported',
  'editor.damaged',
  'guideline.invalid',
  'guideline.missing',
  'rule.pattern',
  'site.not-supported',
  'site.paused',
  'ticket.refused',
  'storage.failed',
  'asset.missing',
  'clipboard.refused',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
