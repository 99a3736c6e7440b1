import { entryAddress } from '../domain/addresses';
import type { TermId } from '../domain/glossary';
import type { Language } from '../domain/language';
import { useKnowledge } from './knowledge';

type TermLinkProps = {
  /** The concepts meant; the first is where the link leads. */
  readonly terms: readonly TermId[];
  readonly language: Language;
  /** One string, so that the link is a single text node for other dictionaries to read. */
  readonly children: string;
};

/** A mention of a term: a real link to its entry, which the term card explains where it stands. */
export function TermLink({ terms, language, children }: TermLinkProps) {
  const [id, ...others] = terms;
  const knowledge = useKnowledge();
  if (id === undefined) return children;
  return (
    <a
      className="term"
      href={entryAddress(language, id)}
      data-term={id}
      data-knowledge={knowledge.get(id)}
      data-term-also={others.length > 0 ? others.join(' ') : undefined}
    >
      {children}
    </a>
  );
}

/** The concepts of a rendered term link, in their order. */
export function termsOfLink(link: HTMLElement): TermId[] {
  const { term, termAlso } = link.dataset;
  return [term, ...(termAlso?.split(' ') ?? [])].filter((id): id is TermId => Boolean(id));
}
