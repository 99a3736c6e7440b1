import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { SegmentedControl } from '../../src/ui/segmented-control';

const options = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two' },
  { value: 'three', label: 'Three' },
] as const;

const chosen = vi.fn();

function Choice() {
  const [value, setValue] = useState<'one' | 'two' | 'three'>('one');
  const onChange = (next: typeof value) => {
    chosen(next);
    setValue(next);
  };
  return <SegmentedControl label="Number" options={options} value={value} onChange={onChange} />;
}

test('is a named group of which one is chosen', () => {
  render(<Choice />);
  expect(screen.getByRole('group', { name: 'Number' })).toBeVisible();
  expect(screen.getAllByRole('radio').map((radio) => (radio as HTMLInputElement).checked)).toEqual([
    true,
    false,
    false,
  ]);
});

test('is chosen from by pointer and by arrow keys', async () => {
  render(<Choice />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'Two' }));
  expect(chosen).toHaveBeenLastCalledWith('two');
  await user.keyboard('{ArrowRight}');
  expect(chosen).toHaveBeenLastCalledWith('three');
  expect(screen.getByRole('radio', { name: 'Three' })).toBeChecked();
});

test('does not choose for another group of the same page', async () => {
  render(
    <>
      <Choice />
      <Choice />
    </>,
  );
  const [, second] = screen.getAllByRole('radio', { name: 'Two' });
  if (second) await userEvent.setup().click(second);
  expect(screen.getAllByRole('radio', { checked: true }).map((radio) => radio.getAttribute('value'))).toEqual(
    ['one', 'two'],
  );
});
