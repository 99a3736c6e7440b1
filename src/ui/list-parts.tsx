import { useTranslation } from 'react-i18next';

type ListPartsProps = {
  readonly part: number;
  readonly parts: number;
  readonly addressOf: (part: number) => string;
};

/** The way to the other parts of a list that is too long for one page. */
export function ListParts({ part, parts, addressOf }: ListPartsProps) {
  const { t } = useTranslation();
  if (parts === 1) return null;
  return (
    <nav className="list-parts" aria-label={t('browse.parts')}>
      {part > 1 && (
        <a rel="prev" href={addressOf(part - 1)}>
          {t('browse.previous')}
        </a>
      )}
      <span aria-current="page">{t('browse.part', { part, parts })}</span>
      {part < parts && (
        <a rel="next" href={addressOf(part + 1)}>
          {t('browse.next')}
        </a>
      )}
    </nav>
  );
}
