import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';

type CardMenuProps = {
  readonly actions: readonly { readonly name: string; readonly onChoose: () => void }[];
};

/** What can be done with the card besides answering it. Escape closes it, and so does going elsewhere. */
export function CardMenu({ actions }: CardMenuProps) {
  const { t } = useTranslation();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.preventDefault();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node && !menu.current?.contains(relatedTarget)) close();
  };
  return (
    <details ref={menu} className="card-menu" onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary>{t('session.menu')}</summary>
      <ul>
        {actions.map(({ name, onChoose }) => (
          <li key={name}>
            <button
              type="button"
              onClick={() => {
                close();
                onChoose();
              }}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
