/** What is said of what an editor can do, a few words for each ability and each proof of lib/platforms/proof.ts. */
export const abilityWords = {
  ko: {
    title: '이 편집기에서 되는 것',
    names: {
      read: '글 읽기',
      mark: '본문에 표시',
      fix: '한 번에 고치기',
      text: '상용구 넣기',
      picture: '그림 넣기',
      publish: '발행 버튼 찾기',
    },
    proofs: {
      yes: '됩니다',
      partly: '가끔 어긋납니다',
      guided: '복사해 드려요',
      copied: '복사나 파일로',
      no: '안 됩니다',
      untried: '시험 전',
    },
    evidence: '본뜬 페이지에서 시험한 결과이고, 실제 사이트에서는 아직 확인하지 못했습니다.',
    nothing: '이 편집기는 아직 시험하지 않았습니다. 본문이 이상하면 이 사이트에서 멈춰 주세요.',
  },
  en: {
    title: 'What works in this editor',
    names: {
      read: 'Read the draft',
      mark: 'Mark words in it',
      fix: 'Fix in one press',
      text: 'Insert texts',
      picture: 'Insert pictures',
      publish: 'Find the publish button',
    },
    proofs: {
      yes: 'works',
      partly: 'not always',
      guided: 'you paste',
      copied: 'copied or saved',
      no: 'does not work',
      untried: 'not tried',
    },
    evidence: 'Tried on pages that imitate the site; not yet verified on the live site.',
    nothing: 'This editor has not been tried yet. If the draft looks wrong, pause on this site.',
  },
} as const;
