import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { TermId } from '../../domain/glossary';
import { useEntries } from '../../i18n/use-entries';
import { useLanguage } from '../../i18n/use-language';
import { termsOfLink } from '../../ui/term-link';
import { forgetTermInAddress, mentionInAddress } from './address-term';
import {
  anchorBox,
  isSheet,
  keepAboveSheet,
  type Point,
  placeAnchor,
  supportsAnchorPositioning,
} from './card-anchor';
import { CardEntry } from './card-entry';
import { CardFrame } from './card-frame';
import { type OpenedBy, useCardTriggers } from './use-card-triggers';

type OpenCard = {
  /** Counts the cards opened: each begins anew, with its own place beside its own term. */
  readonly opening: number;
  readonly link: HTMLElement;
  readonly by: OpenedBy;
  readonly pointer: Point | undefined;
  /** The concepts shown, and those left by following a term inside the card; the last is in view. */
  readonly trail: readonly (readonly TermId[])[];
};

type TermCardProps = {
  /** Told the concept the reader has open, and null when the reader sent the card away. */
  readonly onTermChange: (term: TermId | null) => void;
  /** What is known of a concept besides its entry. */
  readonly note?: (term: TermId) => ReactNode;
  /** What else can be done with a concept, to which a mention has led. */
  readonly actions?: (term: TermId, mention: Element) => ReactNode;
};

/** The one card of the page: explains the term the reader points at, focuses or taps. */
export function TermCard({ onTermChange, note, actions }: TermCardProps) {
  const language = useLanguage();
  const entryOf = useEntries();
  const [open, setOpen] = useState<OpenCard | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLDivElement>(null);
  const focusGoesOn = useRef(false);

  const openFor = useCallback((link: HTMLElement, by: OpenedBy, pointer?: Point) => {
    setOpen((before) => ({
      opening: (before?.opening ?? 0) + 1,
      link,
      by,
      pointer,
      trail: [termsOfLink(link)],
    }));
  }, []);

  const dismiss = useCallback(() => {
    if (card.current?.contains(document.activeElement)) open?.link.focus({ preventScroll: true });
    setOpen(null);
    onTermChange(null);
    forgetTermInAddress();
  }, [open, onTermChange]);

  useCardTriggers({
    card,
    openLink: open?.link ?? null,
    openedBy: open?.by ?? null,
    onOpen: openFor,
    onHold: () => setOpen((current) => current && { ...current, by: 'tap' }),
    onLeave: () => {
      setOpen(null);
      forgetTermInAddress();
    },
    onDismiss: dismiss,
  });

  // A new language brings new links: the card opens again beside the mention that the address names.
  useEffect(() => {
    const mention = mentionInAddress();
    if (mention) openFor(mention, 'address');
    else setOpen(null);
  }, [language, openFor]);

  const shown = open?.trail.at(-1);
  useEffect(() => {
    if (shown?.[0]) onTermChange(shown[0]);
  }, [shown, onTermChange]);

  useLayoutEffect(() => {
    const { link, pointer } = open ?? {};
    if (!link || !card.current || !anchor.current) return;
    const [cardElement, anchorElement] = [card.current, anchor.current];
    const place = () => placeAnchor(anchorElement, anchorBox(link, pointer));
    place();
    // A browser without popovers (Safari before 17, Firefox before 125) shows the card as it is.
    if ('showPopover' in cardElement && !cardElement.matches(':popover-open'))
      cardElement.showPopover({ source: link });
    link.setAttribute('aria-describedby', definitionId);
    // What was pressed went with the entry before; the focus must not go with it.
    if (focusGoesOn.current) cardElement.querySelector('button')?.focus({ preventScroll: true });
    focusGoesOn.current = false;
    if (isSheet(cardElement)) keepAboveSheet(link, cardElement);
    window.addEventListener('resize', place);
    let stop: (() => void) | undefined;
    let closed = false;
    if (!supportsAnchorPositioning()) {
      void import('./follow-anchor').then(
        ({ followAnchor }) => {
          if (!closed) stop = followAnchor(anchorElement, cardElement);
          // The card stays where it was opened.
        },
        () => undefined,
      );
    }
    return () => {
      closed = true;
      stop?.();
      window.removeEventListener('resize', place);
      link.removeAttribute('aria-describedby');
    };
  }, [open]);

  const entries = (shown ?? []).flatMap((id) => {
    const texts = { en: entryOf(id, 'en'), ko: entryOf(id, 'ko') };
    return texts.en && texts.ko ? [{ id, texts: { en: texts.en, ko: texts.ko } }] : [];
  });
  const [first] = entries;

  const showTrail = (trail: OpenCard['trail']) => {
    setOpen((current) => current && { ...current, trail });
    focusGoesOn.current = true;
  };
  const follow = (terms: readonly TermId[]) => showTrail([...(open?.trail ?? []), terms]);
  const goBack = () => showTrail(open?.trail.slice(0, -1) ?? []);
  const isOnPage = (id: TermId): boolean => entryOf(id, language) !== undefined;

  return (
    <>
      {/* Only while a card is open: left beside a term of a wide page, it would make a narrower one scroll sideways. */}
      {open && first && <div ref={anchor} className="term-card-anchor" aria-hidden="true" />}
      {open && first && (
        <CardFrame
          key={open.opening}
          ref={card}
          id={first.id}
          onClose={dismiss}
          {...(open.trail.length > 1 && { onBack: goBack })}
          isAmbiguous={entries.length > 1}
        >
          {entries.map(({ id, texts }, position) => (
            <CardEntry
              key={`${id} ${language}`}
              id={id}
              texts={texts}
              {...(position === 0 && { definitionId })}
              isOnPage={isOnPage}
              onFollow={follow}
              note={note?.(id)}
              actions={actions?.(id, open.link)}
            />
          ))}
        </CardFrame>
      )}
    </>
  );
}

const definitionId = 'term-card-definition';
