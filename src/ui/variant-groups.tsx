import { useTranslation } from 'react-i18next';
import { statuses, type Variant } from '../domain/glossary';

const statusLabel = {
  preferred: 'status.preferred',
  admitted: 'status.admitted',
  discouraged: 'status.discouraged',
} as const;

type VariantGroupsProps = {
  readonly variants: readonly Variant[];
  /** The language of the forms, where it is not the page's. */
  readonly lang: string | undefined;
};

/** The other written forms of a concept, by how far they are recommended: members of a `dl`. */
export function VariantGroups({ variants, lang }: VariantGroupsProps) {
  const { t } = useTranslation();
  return statuses.map((status) => {
    const group = variants.filter((variant) => variant.status === status);
    return (
      group.length > 0 && (
        <div key={status} data-status={status}>
          <dt>{t(statusLabel[status])}</dt>
          <dd lang={lang}>
            <ul className="variants">
              {group.map(({ form }) => (
                <li key={form}>{form}</li>
              ))}
            </ul>
          </dd>
        </div>
      )
    );
  });
}
