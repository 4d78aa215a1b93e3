/** What the popup must know about the tab in front of it, and what it may ask for: types only, wired by the entrypoint. */
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

/** The entrypoint's answers to the popup's questions about one tab. Each change answers with the site as it is then. */
export interface SiteCalls {
  /** `reasons`: why nothing is checked there, one plain sentence each in the language asked for; empty when it is. */
  status(language: 'ko' | 'en'): Promise<{ readonly site: Site; readonly reasons: readonly string[] }>;
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** Must be called straight from the press: the browser asks the person. False when the person says no. */
  grant(): Promise<boolean>;
  revoke(): Promise<void>;
}
