import { describe, expect, test } from 'vitest';
import { mark, matchesOf, testRows } from './marked-text';

const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad'];

describe('one for one', () => {
  testRows(
    'M1',
    'ko',
    ['항생제 내성', 'AMR', '대비·대응', "O'Neill", 'R&D'],
    [
      ['[ＡＭＲ]은', 'full-width letters'],
      ['[항생제\u00a0내성]', 'no-break space'],
      ['[항생제\n내성]이', 'line break'],
      ['[항생제\u3000내성]', 'ideographic space'],
      [
        '[대비·대응] [대비ㆍ대응] [대비‧대응] [대비・대응] [대비•대응] [대비∙대응] [대비･대응]',
        'middle dots',
      ],
      ['[O’Neill] [O‘Neill] [O＇Neill]', 'quotation marks'],
      ['[R＆D]', 'full-width sign'],
    ],
  );
});

describe('with an offset map', () => {
  testRows(
    'M1',
    'ko',
    ['항생제 내성', 'AMR', '대비·대응', 'café'],
    [
      ['[항생제  내성] [AMR]', 'two spaces'],
      ['[항생제 \r\n\t 내성]은', 'a run of spaces and line breaks'],
      ['  [AMR]은', 'spaces before'],
      ['[대비\u119e대응]', 'the middle dot of Korean keyboards'],
      ['[cafe\u0301] cafe', 'a combining accent'],
      ['AMR\u0301', 'an accent on the last letter is another letter'],
    ],
  );
  test.each(ZERO_WIDTH)('M1 ignores %j inside a form, and leaves it outside at the edges', (ignored) => {
    const text = `${ignored}A${ignored}MR${ignored}은 ${ignored}항생${ignored}제${ignored} ${ignored}내성${ignored}이다`;
    expect(mark(text, matchesOf(text, 'ko', ['AMR', '항생제 내성']))).toBe(
      `${ignored}[A${ignored}MR]${ignored}은 ${ignored}[항생${ignored}제${ignored} ${ignored}내성]${ignored}이다`,
    );
  });
  test('M1 reads conjoining Jamo (NFD) as syllables, at the offsets of the Jamo', () => {
    const text = '세계보건기구는 항생제내성으로부터의 국가'.normalize('NFD');
    const marked = mark(text, matchesOf(text, 'ko', ['세계보건기구', '항생제 내성', '국']));
    expect(marked.normalize('NFC')).toBe('[세계보건기구]는 [항생제내성]으로부터의 국가');
  });
  test('M1 reads a syllable with a final Jamo after it as one', () => {
    expect(mark('내서\u11bc이', matchesOf('내서\u11bc이', 'ko', ['내성']))).toBe('[내서\u11bc]이');
  });
  test('M1 takes forms that are written in NFD', () => {
    const [match] = matchesOf('항생제 내성', 'ko', ['항생제 내성'.normalize('NFD')]);
    expect(match).toMatchObject({ start: 0, end: 6 });
  });
});
