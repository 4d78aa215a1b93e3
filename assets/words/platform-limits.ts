/** What platforms drop or limit, one plain sentence for each; keys are the limits of lib/platforms. */
export const platformLimits = {
  ko: {
    'subtitle-255': '부제목이 255자를 넘으면 글 전체가 저장되지 않습니다.',
    'code-without-formatting': '코드로 표시한 말에는 다른 서식을 함께 쓸 수 없습니다.',
    'key-before-saving': '본문에서 키를 한 번 눌러야 저장과 발행이 시작됩니다.',
    'pasted-pictures-dropped': '글과 함께 붙여 넣은 그림은 빠집니다. 그림은 파일로 넣어 주세요.',
    'headings-by-size': '제목 서식이 따로 없어, 글자 크기 24와 19를 소제목으로 읽습니다.',
    'tags-in-publish-layer': '태그는 발행 창을 열어야 쓸 수 있습니다.',
    'saved-from-basic-mode': '글은 기본 모드의 내용으로 저장됩니다. 다른 모드에서 고쳤다면 기본 모드로 돌아와 주세요.',
    'first-picture-stands-for-post': '첫 그림이 대표 이미지가 됩니다.',
    'post-280-weighted': '글 하나는 280자까지이고, 한글은 한 글자를 두 자로 셉니다.',
    'post-3000': '글 하나는 3,000자까지입니다.',
  },
  en: {
    'subtitle-255': 'A subtitle of more than 255 characters keeps the whole draft from being saved.',
    'code-without-formatting': 'Words in code style take no other formatting.',
    'key-before-saving': 'Saving and publishing start only after you press a key in the story.',
    'pasted-pictures-dropped': 'Pictures inside pasted text are dropped. Add them as files.',
    'headings-by-size': 'There is no heading style, so letters of size 24 and 19 are read as headings.',
    'tags-in-publish-layer': 'Tags can be written only in the publish window.',
    'saved-from-basic-mode':
      'The post is saved from the basic mode. If you changed it in another mode, switch back to the basic one.',
    'first-picture-stands-for-post': 'The first picture stands for the post.',
    'post-280-weighted': 'A post takes 280 characters, and a Korean one counts as two.',
    'post-3000': 'A post takes 3,000 characters.',
  },
} as const;
