/** The real TinyMCE 4 of the basic mode, in a frame of the same origin. */
import 'tinymce/tinymce';
import 'tinymce/themes/modern/theme';
import 'tinymce/plugins/lists/plugin';
import 'tinymce/plugins/link/plugin';
import 'tinymce/skins/lightgray/skin.min.css';
import type { Editor } from '../parts/tinymce.ts';

window.tinymce.addI18n('ko', {
  Paragraph: '본문',
  'Heading 2': '제목',
  Bold: '굵게',
  Italic: '기울임꼴',
  Underline: '밑줄',
  Blockquote: '인용',
  'Bullet list': '글머리 목록',
  'Numbered list': '번호 목록',
  'Insert/edit link': '링크',
  'Rich Text Area. Press ALT-F9 for menu. Press ALT-F10 for toolbar. Press ALT-0 for help': '본문',
});

/** Makes the editor and its frame anew. */
export const mountTinymce = (): Promise<Editor> =>
  new Promise((resolve) => {
    window.tinymce.init({
      selector: '#editor-tistory',
      language: 'ko',
      skin: false,
      branding: false,
      menubar: false,
      statusbar: false,
      entity_encoding: 'raw',
      convert_urls: false,
      height: 620,
      plugins: 'lists link',
      toolbar: 'formatselect | bold italic underline | blockquote bullist numlist | link',
      block_formats: 'Paragraph=p;Heading 2=h2',
      formats: { underline: { inline: 'u', exact: true } },
      content_style: `
      body { font: 17px/1.8 Pretendard, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', sans-serif;
        color: #202124; margin: 20px 4px; word-break: keep-all; }
      p { margin: 0 0 1em; } h2 { font-size: 22px; line-height: 1.4; margin: 1.4em 0 .5em; }
      img { max-width: 100%; height: auto; } blockquote { margin: 0 0 1em; padding-left: 16px; border-left: 3px solid #ddd; }`,
      init_instance_callback: resolve,
    });
  });
