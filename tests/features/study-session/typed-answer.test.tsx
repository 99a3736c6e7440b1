import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TypedAnswer } from '../../../src/features/study-session/typed-answer';
import { createI18n } from '../../../src/i18n/create-i18n';
import { chrome } from '../../sample-library';

const onAnswer = vi.fn<(text: string) => void>();
const i18n = createI18n('en', { chrome: chrome.en, entries: { en: {}, ko: {} } });

beforeEach(() => {
  onAnswer.mockReset();
  render(
    <I18nextProvider i18n={i18n}>
      <p id="prompt">AMR</p>
      <TypedAnswer
        id="form"
        language="ko"
        describedBy="prompt"
        typed=""
        onType={() => undefined}
        onAnswer={onAnswer}
      />
      <button type="submit" form="form">
        Check
      </button>
    </I18nextProvider>,
  );
});

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your answer' });

/** Types, and leaves the last syllable unfinished: a browser shows it in the field all the same. */
function compose(text: string): void {
  fireEvent.compositionStart(field());
  fireEvent.keyDown(field(), { key: 'Process', code: 'KeyD', keyCode: 229, isComposing: true });
  fireEvent.input(field(), { target: { value: text }, isComposing: true });
  fireEvent.keyUp(field(), { key: 'ㅇ', code: 'KeyD', keyCode: 68, isComposing: true });
}

const endComposition = (text: string) => {
  // Firefox reports the input after the end, but the field holds it by then.
  field().value = text;
  fireEvent.compositionEnd(field(), { data: text.slice(-1) });
};

/** What a browser does of itself at an Enter that no input method has taken. */
const pressesEnter = (init: object) => {
  if (fireEvent.keyDown(field(), { key: 'Enter', code: 'Enter', keyCode: 13, ...init })) {
    field().form?.requestSubmit();
  }
};

/** The orders in which browsers report a key that ends a composition. */
const orders = {
  'Chrome: the key, then the end': (key: string) => {
    fireEvent.keyDown(field(), { key, code: key, keyCode: 229, isComposing: true });
    endComposition('항생제');
    fireEvent.keyUp(field(), { key, code: key });
  },
  'Safari: the end, then the key': (key: string) => {
    endComposition('항생제');
    fireEvent.keyDown(field(), { key, code: key, keyCode: 229, isComposing: false });
    fireEvent.keyUp(field(), { key, code: key });
  },
  'Firefox: the key as one that is processed, then the end': (key: string) => {
    fireEvent.keyDown(field(), { key: 'Process', code: key, keyCode: 229, isComposing: true });
    endComposition('항생제');
    fireEvent.keyUp(field(), { key, code: key });
  },
} as const;

describe.each(Object.entries(orders))('%s', (_name, end) => {
  test('Enter hands the answer in once, with its last syllable whole', () => {
    compose('항생ㅈ');
    end('Enter');
    expect(onAnswer.mock.calls).toEqual([['항생제']]);
  });

  test.each(['Escape', 'ArrowLeft', 'ArrowRight', 'ArrowDown', '1', '3', 'u', ' '])(
    '%j belongs to the composition',
    (key) => {
      compose('항생ㅈ');
      end(key);
      expect(onAnswer).not.toHaveBeenCalled();
      expect(field()).toHaveValue('항생제');
    },
  );

  test('an Enter after it is an answer of its own, once', () => {
    compose('항생ㅈ');
    end('ArrowRight');
    pressesEnter({});
    fireEvent.keyUp(field(), { key: 'Enter', code: 'Enter' });
    expect(onAnswer.mock.calls).toEqual([['항생제']]);
  });
});

test('Chrome on a Mac reports the Enter twice, and the answer is handed in once', () => {
  compose('항생ㅈ');
  fireEvent.keyDown(field(), { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true });
  endComposition('항생제');
  pressesEnter({});
  fireEvent.keyUp(field(), { key: 'Enter', code: 'Enter' });
  expect(onAnswer.mock.calls).toEqual([['항생제']]);
});

test('an answer handed in while it is composed waits for its last syllable', () => {
  compose('항생ㅈ');
  field().form?.requestSubmit();
  expect(onAnswer).not.toHaveBeenCalled();
  endComposition('항생제');
  fireEvent.keyUp(field(), { key: 'Enter', code: 'Enter' });
  expect(onAnswer.mock.calls).toEqual([['항생제']]);
});

test('an Enter that chooses among candidates is not an answer yet', () => {
  compose('항생제');
  fireEvent.keyDown(field(), { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true });
  fireEvent.keyUp(field(), { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true });
  endComposition('항생제');
  expect(onAnswer).not.toHaveBeenCalled();
});

test('the Enter of another control, let go of here, is not an answer', () => {
  fireEvent.keyUp(field(), { key: 'Enter', code: 'Enter' });
  expect(onAnswer).not.toHaveBeenCalled();
});

test('a letter typed and Enter hand in once, and so does the button', async () => {
  const user = userEvent.setup();
  await user.type(field(), 'AMR{Enter}');
  expect(onAnswer.mock.calls).toEqual([['AMR']]);
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(onAnswer.mock.calls).toEqual([['AMR'], ['AMR']]);
});

test('the field says its language, what it is for, and lets no browser correct it', () => {
  expect(field()).toHaveAttribute('lang', 'ko');
  expect(field()).toHaveAccessibleDescription('AMR');
  for (const [name, value] of [
    ['autocomplete', 'off'],
    ['autocorrect', 'off'],
    ['autocapitalize', 'off'],
    ['spellcheck', 'false'],
  ] as const) {
    expect(field()).toHaveAttribute(name, value);
  }
});
