/** What the popup must know about the tab in front of it, types only; the entrypoint fills it. */
import type { LocalText } from '@/lib/rules/rule.ts';

export interface Site {
  /**
   * supported: a known platform's fixed host; granted: allowed by the writer; grantable: could be allowed; paused: the
   * writer paused it; not-a-page: nothing to check there (browser pages, files).
   */
  readonly kind: 'supported' | 'granted' | 'grantable' | 'paused' | 'not-a-page';
  /** Empty for not-a-page. */
  readonly host: string;
  /** The platform as it calls itself, where it is known. */
  readonly platform?: LocalText;
}
