import { noteTypeId } from './identity';

/** The fields of a note, in their order; Anki sorts and compares by the first. */
export const fieldNames = [
  'Korean',
  'English',
  'Abbreviation',
  'Korean definition',
  'English definition',
  'Korean source',
  'English source',
  'Korean page',
  'English page',
] as const;

export type FieldName = (typeof fieldNames)[number];

const details = `{{#Abbreviation}}<p class="abbreviation">{{Abbreviation}}</p>{{/Abbreviation}}
<section lang="ko"><p>{{Korean definition}}</p><p class="source">{{Korean source}} · <a href="{{Korean page}}">나란히</a></p></section>
<section lang="en"><p>{{English definition}}</p><p class="source">{{English source}} · <a href="{{English page}}">Naranhi</a></p></section>`;

const korean = '<p class="term" lang="ko">{{Korean}}</p>';
const english = '<p class="term" lang="en">{{English}}</p>';

/** The two cards of a note, one in each direction. */
export const cardTemplates = [
  { name: '한국어 → English', question: korean, answer: english, asks: 'Korean' },
  { name: 'English → 한국어', question: english, answer: korean, asks: 'English' },
] as const satisfies readonly { name: string; question: string; answer: string; asks: FieldName }[];

/** Each script in faces and a line height of its own, as on the site. Anki's own colours serve by day and night. */
const styles = `.card { font-size: 18px; line-height: 1.6; text-align: center; }
.card :lang(ko) { font-family: "Apple SD Gothic Neo", "Noto Sans KR", "Noto Sans CJK KR", "Malgun Gothic", sans-serif; line-height: 1.7; word-break: keep-all; }
.card :lang(en) { font-family: "Source Serif 4", Georgia, "Noto Serif", serif; }
.term { margin: 0.4em 0; font-size: 1.6em; font-weight: 600; }
.abbreviation { margin: 0.4em 0; }
.card section { max-width: 34em; margin: 1em auto; text-align: start; }
.card section p { margin: 0.2em 0; }
.source { font-size: 0.8em; opacity: 0.75; }`;

/** The note type in the form of Anki's schema 11. `modified` is in seconds since 1970. */
export const noteTypeOf = (modified: number, deck: number) => ({
  id: noteTypeId,
  name: 'Naranhi 나란히',
  type: 0,
  mod: modified,
  usn: -1,
  sortf: 0,
  did: deck,
  tmpls: cardTemplates.map(({ name, question, answer }, ord) => ({
    name,
    ord,
    qfmt: question,
    afmt: `{{FrontSide}}\n<hr id="answer">\n${answer}\n${details}`,
    bqfmt: '',
    bafmt: '',
    did: null,
  })),
  flds: fieldNames.map((name, ord) => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })),
  css: styles,
  latexPre: '',
  latexPost: '',
  tags: [],
  vers: [],
  // Which fields a card needs: the one it asks.
  req: cardTemplates.map(({ asks }, ord) => [ord, 'any', [fieldNames.indexOf(asks)]]),
});
