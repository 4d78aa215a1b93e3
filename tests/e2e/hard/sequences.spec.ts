/** Sequences that once damaged a draft or misled the oracle, as the soak of the editors found and shrank them. */
import { describe } from '../../soak/editors/damage.ts';
import { play } from '../../soak/editors/play.ts';
import type { Sequence } from '../../soak/editors/steps.ts';
import { expect, test } from './pairs.ts';

interface Found {
  /** What went wrong. */
  readonly was: string;
  readonly sequence: Sequence;
  /** By hand the editor cuts its steps otherwise. */
  readonly otherByHand?: true;
}

const rows: readonly Found[] = [
  {
    was: 'a fix behind a link in TinyMCE put a second space before it',
    sequence: {
      page: 'tistory',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '[line,](https://example.org/) Qook 다시' }] },
      steps: [{ kind: 'fix', share: 0, atOnce: false }],
    },
  },
  {
    was: 'the undo of a fix took the words typed right before it along in Tiptap',
    sequence: {
      page: 'substack',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '다시 home 컨텐츠' }] },
      steps: [
        { kind: 'type', spot: { share: 0.99, edge: 'start' }, text: ' ' },
        { kind: 'fix', share: 0, atOnce: true },
        { kind: 'undo' },
        { kind: 'redo' },
      ],
    },
  },
  {
    was: 'words were taken out of a line together with the space before them, which the page did not show',
    sequence: {
      page: 'ghost',
      draft: { title: '', blocks: [{ kind: 'heading', text: '**공유기를** 정말정말' }] },
      steps: [{ kind: 'delete-word', share: 0 }, { kind: 'fix', share: 0, atOnce: false }, { kind: 'undo' }],
    },
  },
  {
    was: 'TinyMCE’s own tidying at a key looked like damage',
    sequence: {
      page: 'tistory',
      draft: {
        title: '',
        blocks: [
          { kind: 'paragraph', text: '컨텐츠 다시' },
          { kind: 'paragraph', text: '조금 둘째. **다시**' },
        ],
      },
      steps: [
        { kind: 'delete', spot: { share: 0.99, edge: 'end' }, keys: 2 },
        { kind: 'fix', share: 0, atOnce: false },
        { kind: 'undo' },
        { kind: 'redo' },
      ],
    },
  },
  {
    was: 'a fix in Tiptap took on the bold of words that the writer had just taken out elsewhere',
    sequence: {
      page: 'substack',
      draft: {
        title: '',
        blocks: [
          { kind: 'quote', text: 'home QOOK & SHOW 공유기를' },
          { kind: 'paragraph', text: '**공유기를** 오늘' },
        ],
      },
      steps: [
        { kind: 'delete-word', share: 0.8 },
        { kind: 'fix', share: 0, atOnce: true },
      ],
    },
  },
  {
    was: 'a spelling that only the writer’s own steps made was fixed, and looked like damage',
    sequence: {
      page: 'ghost',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '다시 QOOK & SHOW 조금' }] },
      steps: [
        { kind: 'delete', spot: { share: 0.5, edge: 'start' }, keys: 1 },
        { kind: 'fix', share: 0, atOnce: false },
      ],
    },
  },
  {
    was: 'the source that Gutenberg offers below a quote looked like a line that a fix had added',
    sequence: {
      page: 'gutenberg',
      draft: { title: '', blocks: [{ kind: 'quote', text: '다시 **케이티가**' }] },
      steps: [{ kind: 'fix', share: 0, atOnce: false }],
    },
  },
  {
    was: 'a syllable composed without a key and the fix before it are one step of TinyMCE, and looked like a fix undone',
    sequence: {
      page: 'tistory',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '오늘 케이티가 저녁에' }] },
      steps: [
        { kind: 'fix', share: 0, atOnce: false },
        { kind: 'compose', spot: { share: 0, edge: 'end' }, syllables: ['ㄱ', '그', '글'], paused: false },
        { kind: 'undo' },
        { kind: 'redo' },
      ],
    },
  },
  {
    was: 'bold ran on in Gutenberg, from the words that the writer had just set bold to those of a fix further down',
    sequence: {
      page: 'gutenberg',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '오늘 안내문 저녁에 케이티는' }] },
      steps: [
        { kind: 'type', spot: { share: 0.6, edge: 'end' }, text: ' 조금' },
        { kind: 'bold', share: 0.3 },
        { kind: 'fix', share: 0, atOnce: false },
      ],
    },
  },
  {
    was: 'a writer who came to a block of Editor.js without a touch looked like one whose Enter came out otherwise',
    sequence: {
      page: 'editorjs',
      draft: {
        title: '',
        blocks: [
          { kind: 'paragraph', text: '오늘 안내문 저녁에' },
          { kind: 'paragraph', text: '컨텐츠 다시' },
        ],
      },
      steps: [
        { kind: 'fix', share: 0, atOnce: false },
        { kind: 'type', spot: { share: 0.3, edge: 'end' }, text: '\n' },
      ],
    },
  },
  {
    was: 'the no-break spaces that typing leaves in Trix looked like damage of a fix, which leaves none',
    sequence: {
      page: 'trix',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '오늘 **저녁에** 컨텐츠' }] },
      steps: [
        { kind: 'type', spot: { share: 0, edge: 'end' }, text: '케이티는' },
        { kind: 'fix', share: 0, atOnce: true },
      ],
    },
  },
  {
    was: 'words taken out beside bold ones left a no-break space in TinyMCE 7, which the key does not',
    sequence: {
      page: 'tinymce7',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: 'home **정말정말** 오늘' }] },
      steps: [{ kind: 'fix', share: 0, atOnce: false }],
    },
  },
  {
    was: 'one undo in TinyMCE took words back together with the fix before them',
    sequence: {
      page: 'tistory',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '오늘 케이티가 저녁에' }] },
      steps: [
        { kind: 'fix', share: 0, atOnce: false },
        { kind: 'type', spot: { share: 0, edge: 'end' }, text: 'home' },
        { kind: 'undo' },
        { kind: 'undo' },
      ],
    },
  },
  {
    was: 'a draft that came while Draft.js had the focus left its caret behind, which looked like damage of a fix',
    sequence: {
      page: 'draftjs',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '공유**기를** 공유기를 정말정말' }] },
      steps: [
        { kind: 'fix', share: 0, atOnce: false },
        { kind: 'delete', spot: { share: 0.8, edge: 'end' }, keys: 3 },
      ],
    },
  },
  {
    was: 'a fix in a link of TinyMCE left the editor’s own mark at its end, and what was formatted next came out otherwise',
    sequence: {
      page: 'tinymce8',
      draft: {
        title: '',
        blocks: [
          { kind: 'paragraph', text: '케이티가 Qook 저녁에 오늘 안내문 [😀](https://example.org/)' },
          { kind: 'quote', text: '😀 다시 home 케이티가' },
        ],
      },
      steps: [
        { kind: 'type', spot: { share: 0.5523432295303792, edge: 'end' }, text: 'Qook' },
        { kind: 'fix', share: 0.6494047495070845, atOnce: true },
        { kind: 'delete', spot: { share: 0.0888304216787219, edge: 'end' }, keys: 2 },
        { kind: 'fix', share: 0.35250518447719514, atOnce: false },
        { kind: 'fix', share: 0.3794185642618686, atOnce: false },
        { kind: 'bold', share: 0.5804343279451132 },
      ],
    },
  },
  {
    was: 'words taken out of Froala at the key came back together with the fix before them',
    otherByHand: true,
    sequence: {
      page: 'froala',
      draft: { title: '', blocks: [{ kind: 'quote', text: 'Qook 컨텐츠 정말정말 오늘' }] },
      steps: [
        { kind: 'type', spot: { share: 0.2, edge: 'end' }, text: 'Qook' },
        { kind: 'fix', share: 0.3, atOnce: true },
        { kind: 'fix', share: 0.9, atOnce: false },
        { kind: 'undo' },
      ],
    },
  },
  {
    was: 'official words in Quill below a shadow root left the caret at the end of the line',
    sequence: {
      page: 'linkedinfeed',
      draft: { title: '', blocks: [{ kind: 'item', text: '저녁에 둘째. **안내문** 공유기를 Qook' }] },
      steps: [
        { kind: 'insert', spot: { share: 0.3651193620171398, edge: 'end' } },
        { kind: 'type', text: '\n' },
      ],
    },
  },
  {
    was: 'an editor that was entered for the first time was another than one that had been before',
    sequence: {
      page: 'ckeditor4',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '**정말정말** 다시 line, Qook Qook' }] },
      steps: [{ kind: 'bold', share: 0.5682818153873086 }],
    },
  },
  {
    was: 'a key brought an emptied link of Froala back, and a fix elsewhere did not',
    sequence: {
      page: 'froala',
      draft: {
        title: '',
        blocks: [{ kind: 'paragraph', text: '케이티는 정말정말 오늘 다시 Qook [오늘](https://example.org/)' }],
      },
      steps: [
        { kind: 'delete', spot: { share: 0.9871159014292061, edge: 'end' }, keys: 2 },
        { kind: 'fix', share: 0.3394763800315559, atOnce: false },
      ],
    },
  },
  {
    was: 'after a fix elsewhere, words typed at the end of a link of TinyMCE were no longer of it',
    sequence: {
      page: 'tinymce6',
      draft: {
        title: '',
        blocks: [
          { kind: 'paragraph', text: 'line, 메세지 QOOK & SHOW 메세지 정말정말' },
          { kind: 'paragraph', text: '컨텐츠 😀 공유기를 [정말정말](https://example.org/) 둘째.' },
          { kind: 'heading', text: '조금 조금 컨텐츠 오늘 조금 컨텐츠' },
          { kind: 'heading', text: '😀 메세지 정말정말 다시 line, 공유기를' },
        ],
      },
      steps: [
        { kind: 'type', spot: { share: 0.5558589964639395, edge: 'end' }, text: '케이티는' },
        { kind: 'fix', share: 0.17258203052915633, atOnce: false },
        { kind: 'undo' },
        { kind: 'type', text: 'QOOK & SHOW' },
        { kind: 'type', spot: { share: 0.4761445957701653, edge: 'end' }, text: ' 케이티가' },
        { kind: 'fix', share: 0.8376293075270951, atOnce: true },
        { kind: 'type', text: '공유기를' },
      ],
    },
  },
  {
    was: 'official words were not taken by a heading of Editor.js',
    sequence: {
      page: 'editorjs',
      draft: {
        title: '',
        blocks: [{ kind: 'heading', text: '정말정말 저녁에 케이티는 [다시](https://example.org/) 정말정말' }],
      },
      steps: [
        { kind: 'insert', spot: { share: 0.23709421465173364, edge: 'end' } },
        { kind: 'type', text: '공유기를' },
      ],
    },
  },
  {
    was: 'the undo of official words took the words typed right before them along in Slate',
    sequence: {
      page: 'slate',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '컨텐츠 **QOOK & SHOW** 컨텐츠' }] },
      steps: [
        { kind: 'type', spot: { share: 0.5133507417049259, edge: 'end' }, text: '\n' },
        { kind: 'type', text: '정말정말' },
        { kind: 'insert', spot: { share: 0.5382296666502953, edge: 'end' } },
        { kind: 'undo' },
      ],
    },
    otherByHand: true,
  },
  {
    was: 'the undo of official words took what had just been taken out before them along in Slate',
    sequence: {
      page: 'slate',
      draft: { title: '', blocks: [{ kind: 'paragraph', text: '컨텐츠 QOOK' }] },
      steps: [
        { kind: 'delete', spot: { share: 0, edge: 'end' }, keys: 1 },
        { kind: 'insert', spot: { share: 0, edge: 'end' } },
        { kind: 'undo' },
      ],
    },
  },
];

for (const { was, sequence, otherByHand } of rows) {
  test(`not again: ${was}`, async ({ pairs }) => {
    const { damage, counts } = await play(pairs, sequence);
    expect(damage && describe(damage, sequence.steps)).toBeUndefined();
    if (sequence.steps.some(({ kind }) => kind === 'fix')) expect(counts.fixes).toBeGreaterThan(0);
    // Their histories stay comparable: what a fix is undone with is one step in both. By hand some editors join steps that
    // came close to each other, which on a busy machine they do not.
    expect(counts.resynced).toBeLessThanOrEqual(otherByHand ? 1 : 0);
  });
}
