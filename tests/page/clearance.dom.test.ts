/** The open panel never covers the platform's publish button. */
import { afterEach, describe, expect, it } from 'vitest';
import { clearanceOf } from '../../lib/page/clearance.ts';

afterEach(() => document.body.replaceChildren());

function button(style: string): void {
  const element = document.createElement('button');
  element.className = 'publish';
  element.setAttribute('style', `position:fixed;width:80px;height:32px;${style}`);
  document.body.append(element);
}
const clear = (side: 'left' | 'right' = 'right') => clearanceOf(document, ['.publish'], 340, side);

describe('clearanceOf', () => {
  it.each([
    ['a button under the panel, at the top', 'top:10px;right:20px', { top: 50, bottom: 0 }],
    ['a button under the panel, at the bottom', 'bottom:10px;right:20px', { top: 0, bottom: 50 }],
    ['a button elsewhere', 'top:10px;left:0', { top: 0, bottom: 0 }],
    ['a hidden button', 'top:10px;right:20px;display:none', { top: 0, bottom: 0 }],
    ['a button in the very middle, where nothing helps', 'top:50%;right:20px', { top: 0, bottom: 0 }],
  ])('%s', (_name, style, clearance) => {
    button(style);
    expect(clear()).toEqual(clearance);
  });

  it('looks at the panel’s own side', () => {
    button('top:10px;left:20px');
    expect(clear('left')).toEqual({ top: 50, bottom: 0 });
  });
});
