import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n/use-language';
import { MixedText } from './mixed-text';

type BreadcrumbsProps = {
  /** The pages above this one, from the outermost. */
  readonly above: readonly { readonly address: string; readonly name: string }[];
  /** The name of this page. */
  readonly here: string;
};

export function Breadcrumbs({ above, here }: BreadcrumbsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <nav className="breadcrumbs" aria-label={t('browse.trail')}>
      <ol>
        {above.map(({ address, name }) => (
          <li key={address}>
            <a href={address}>{name}</a>
          </li>
        ))}
        <li aria-current="page">
          <MixedText text={here} language={language} />
        </li>
      </ol>
    </nav>
  );
}
