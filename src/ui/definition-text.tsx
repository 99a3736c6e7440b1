import type { Language } from '../domain/language';
import type { EntryText } from '../i18n/entry-text';
import { TermLink } from './term-link';
import { UnbrokenText } from './unbroken-text';

type DefinitionTextProps = {
  readonly entry: EntryText;
  /** The language in which the links lead on. */
  readonly language: Language;
};

/** A definition with the terms that it uses as links to their entries. */
export function DefinitionText({ entry, language }: DefinitionTextProps) {
  const { definition, links } = entry;
  const rest = definition.slice(links.at(-1)?.end ?? 0);
  return (
    <>
      {links.map((link, i) => (
        <span key={link.start}>
          <UnbrokenText text={definition.slice(links[i - 1]?.end ?? 0, link.start)} />
          {link.lang ? (
            <span lang={link.lang}>{definition.slice(link.start, link.end)}</span>
          ) : (
            <TermLink terms={link.terms} language={language}>
              {definition.slice(link.start, link.end)}
            </TermLink>
          )}
        </span>
      ))}
      <UnbrokenText text={rest} />
    </>
  );
}
