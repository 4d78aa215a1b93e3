/** The one sentence that the content script says by itself; apart from the dictionaries to keep that script small. */
export const staleHints = {
  ko: '확장 프로그램이 새로워졌습니다. 이 페이지를 새로 고치면 이어서 검사합니다.',
  en: 'The extension was updated. Reload this page to go on checking.',
} as const;
