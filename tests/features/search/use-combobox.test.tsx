import { render, screen } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { expect, test } from 'vitest';
import { useCombobox } from '../../../src/features/search/use-combobox';

const input = document.createElement('input');
const field = { current: input };

function Query() {
  const { query } = useCombobox(field, 'list');
  // After the field has been read for the first time, and before anything listens to it.
  useLayoutEffect(() => {
    input.value = 'AMR';
    input.dispatchEvent(new Event('input'));
  }, []);
  return <output>{query}</output>;
}

test('a letter that is typed while the suggestions arrive counts', () => {
  input.value = 'AM';
  render(<Query />);
  expect(screen.getByRole('status')).toHaveTextContent(/^AMR$/);
});
