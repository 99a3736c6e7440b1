import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { chrome } from '../sample-library';
import { showPage } from '../shown-page';

test.each(['en', 'ko'] as const)('the page about the site says all it has to say in %s', async (language) => {
  const { about, keys } = chrome[language];
  await showPage(`/${language}/about/`);
  const main = screen.getByRole('main');
  expect(within(main).getByRole('heading', { level: 1 })).toHaveTextContent(about.title);
  expect(
    within(main)
      .getAllByRole('heading', { level: 2 })
      .map((heading) => heading.textContent),
  ).toEqual([about.reading.title, keys.title, about.marking.title, about.content.title, about.privacy.title]);
  const paragraphs = [
    about.lead,
    about.reading.hover,
    about.reading.toggle,
    about.reading.parallel,
    about.reading.density,
    about.marking.particles,
    about.marking.capitals,
    about.content.digests,
    about.content.definitions,
    about.content.corrections,
    about.privacy.text,
  ];
  for (const paragraph of paragraphs) expect(main).toHaveTextContent(paragraph);
});
