import { type RefObject, useEffect, useEffectEvent, useState } from 'react';

const optionsOf = (list: string) =>
  document.getElementById(list)?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];

/** A key that an input method is using to compose: Safari ends the composition before it reports the key. */
const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

/**
 * Makes a combobox of a text field that is already there, with the listbox of the id `list` (ARIA Authoring Practices,
 * editable combobox with list autocomplete): arrows choose, Enter opens the option, Escape closes and then clears.
 * `active` is the place of the chosen option, -1 where none is.
 */
export function useCombobox(field: RefObject<HTMLInputElement | null>, list: string) {
  const [query, setQuery] = useState(() => field.current?.value ?? '');
  const [isOpen, setOpen] = useState(true);
  const [active, setActive] = useState(-1);
  const isShown = isOpen && query.trim() !== '';

  const onInput = useEffectEvent(() => {
    setQuery(field.current?.value ?? '');
    setOpen(true);
    setActive(-1);
  });
  const move = useEffectEvent((step: 1 | -1) => {
    const count = optionsOf(list).length;
    setOpen(true);
    // One more place than options: beyond the last the reader is back in the field.
    setActive((at) => ((at + 1 + step + count + 1) % (count + 1)) - 1);
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const chosen = isShown ? optionsOf(list)[active] : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && chosen) chosen.click();
    else if (event.key === 'Escape' && isShown) setOpen(false);
    // The second time it clears the field, as browsers do of themselves.
    else return;
    event.preventDefault();
  });
  const onFocusChange = useEffectEvent((event: FocusEvent) => {
    if (event.type === 'focus') setOpen(true);
    else if (!(event.relatedTarget instanceof Element && event.relatedTarget.role === 'option')) {
      setOpen(false);
      setActive(-1);
    }
  });

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const listening = new AbortController();
    const { signal } = listening;
    input.addEventListener('input', () => onInput(), { signal });
    input.addEventListener('keydown', (event) => onKeyDown(event), { signal });
    input.addEventListener('focus', (event) => onFocusChange(event), { signal });
    input.addEventListener('blur', (event) => onFocusChange(event), { signal });
    // Somebody may have typed since the field was read.
    setQuery(input.value);
    return () => listening.abort();
  }, [field]);

  useEffect(() => {
    const input = field.current;
    if (!input) return;
    const state = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list,
      'aria-expanded': String(isShown),
    };
    for (const [name, value] of Object.entries(state)) input.setAttribute(name, value);
    const chosen = isShown ? optionsOf(list)[active] : undefined;
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }, [field, list, isShown, active]);

  return { query, isOpen: isShown, active };
}
