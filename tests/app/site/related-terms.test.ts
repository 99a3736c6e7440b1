import { describe, expect, test } from 'vitest';
import { indexGlossary } from '../../../src/app/site/glossary-index';
import { markRelease } from '../../../src/app/site/marked-releases';
import { relateTerms } from '../../../src/app/site/related-terms';
import type { Library } from '../../../src/content/read-library';
import {
  amr,
  antibiotic,
  biosimilar,
  birdFlu,
  intelligence,
  libraryWith,
  meeting,
  paragraph,
  placebo,
  release,
  sampleLibrary,
} from '../../sample-library';

function related(library: Library) {
  const glossary = indexGlossary(library);
  return relateTerms(
    glossary,
    library.releases.map((each) => markRelease(each, glossary)),
  );
}

const companions = (...sentences: readonly string[]) =>
  libraryWith(
    release(
      meeting,
      { title: 'One', blocks: sentences.map((sentence) => paragraph(sentence)) },
      { title: '하나', blocks: sentences.map(() => paragraph('없음.')) },
    ),
  );

describe('the terms related to a term', () => {
  test('are first those that its definition speaks of, then those that most often stand with it', () => {
    expect(related(sampleLibrary).get(amr)).toEqual([antibiotic, placebo, intelligence, birdFlu, biosimilar]);
  });

  test('are also those in whose definition it stands, though it does not speak of them', () => {
    expect(related(libraryWith()).get(placebo)).toEqual([amr]);
  });

  test('are none where nothing leads from it', () => {
    expect(related(libraryWith()).get(biosimilar)).toEqual([]);
  });

  test('come by the number of paragraphs they share, then by id', () => {
    const library = companions(
      'A biosimilar and avian influenza.',
      'A biosimilar and artificial intelligence.',
    );
    expect(related(library).get(biosimilar)).toEqual([intelligence, birdFlu]);
    const more = companions(
      'A biosimilar and avian influenza.',
      'A biosimilar and artificial intelligence.',
      'A biosimilar and avian influenza.',
    );
    expect(related(more).get(biosimilar)).toEqual([birdFlu, intelligence]);
  });

  test('are not those of another paragraph', () => {
    expect(related(companions('A biosimilar.', 'Avian influenza.')).get(biosimilar)).toEqual([]);
  });

  test('never hold the term itself', () => {
    for (const [id, others] of related(sampleLibrary)) expect(others).not.toContain(id);
  });
});
