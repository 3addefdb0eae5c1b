import { themesInUse } from '../../config/webpack/tokens-in-use';

const LIGHT = '{borderRadiusNone:"0",colorRed:"rgb(1, 2, 3)",colorRedDeep:\'"Segoe UI", x\',lineHeight:1.5,shadow2:`0 0 2px rgba(0,0,0,0.12), 0 1px "2px"`}';
const DARK = '{"borderRadiusNone":"0","colorRed":"#fff","shadow2":"none"}';
const USERS = 'a={color:e.colorRed,b:"var(--shadow2)"};{border:"1px"}';

const left = (texts: readonly string[]) => themesInUse(texts).map((themes, at) => themes.map(({ from, to, instead }) => [texts[at]?.slice(from, to), instead]));

describe('of a theme', () => {
  it('is left what any script or style of the build names, as it was written', () => {
    expect(left([`let t=${LIGHT},u=1;`, USERS, `t=${DARK}`, 'p{line-height:var(--lineHeight)}'])).toEqual([
      [[LIGHT, '{colorRed:"rgb(1, 2, 3)",lineHeight:1.5,shadow2:`0 0 2px rgba(0,0,0,0.12), 0 1px "2px"`}']],
      [],
      [[DARK, '{"colorRed":"#fff","shadow2":"none"}']],
      [],
    ]);
  });

  it('is left nothing that only themes have', () => {
    expect(left([LIGHT, DARK])).toEqual([[[LIGHT, '{}']], [[DARK, '{}']]]);
  });
});
