/** Why nothing is checked at an address, one plain sentence for each reason. */
export const silentReasons = {
  ko: {
    'not-a-page': '브라우저 화면이나 파일에서는 글을 살펴보지 않습니다.',
    paused: '이 사이트에서 멈춰 두었습니다. 다시 켜면 바로 살펴봅니다.',
    'not-granted': '이 사이트에서 쓰도록 아직 허락하지 않았습니다.',
    'not-writing': '이 주소는 글쓰기 화면이 아닙니다. 글쓰기 화면을 열면 살펴봅니다.',
    'no-editor': '글쓰기 화면이지만 아는 편집기를 아직 찾지 못했습니다. 편집기가 다 열렸는지 봐 주세요.',
    reload: '이 탭은 확장 프로그램보다 먼저 열렸습니다. 페이지를 새로 고쳐 주세요.',
    blocked: '이 페이지는 안에 다른 창이 열리지 못하게 막아 두어, 브라우저의 옆 패널에서만 살펴볼 수 있습니다.',
    shut: '이 페이지는 안에 다른 창이 열리지 못하게 막아 두어, 이 브라우저에서는 살펴보지 못합니다. 글을 아래에 붙여 넣으면 살펴봅니다.',
    'frame-unreached':
      '이 사이트의 편집기는 다른 주소의 창 안에 있어, 이 브라우저에서는 살펴보지 못합니다. 글을 아래에 붙여 넣으면 살펴봅니다.',
  },
  en: {
    'not-a-page': 'Browser pages and files are not checked.',
    paused: 'You paused checking on this site. Turn it on again to check at once.',
    'not-granted': 'This site has not been allowed yet.',
    'not-writing': 'This address is not a writing page. Open the editor and checking starts.',
    'no-editor': 'This is a writing page, but no known editor was found yet. Is the editor fully open?',
    reload: 'This tab was opened before the extension. Reload the page.',
    blocked: 'This page keeps every panel out; it can only be checked in the browser’s own side panel.',
    shut: 'This page keeps every panel out, so it cannot be checked in this browser. Paste your text below instead.',
    'frame-unreached':
      'The editor here stands in a frame of another site, which cannot be checked in this browser. Paste your text below instead.',
  },
} as const;
