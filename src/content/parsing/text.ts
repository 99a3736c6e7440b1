import * as v from 'valibot';

type TextRule = {
  readonly holds: (text: string) => boolean;
  readonly expected: string;
  readonly remedy: string;
};

/** What holds for every text that a reader sees, wherever it stands. */
const textRules: readonly TextRule[] = [
  {
    holds: (text) => text.trim() !== '',
    expected: 'a text that is not empty',
    remedy: 'Write the text; a key that is optional can be left out instead.',
  },
  {
    holds: (text) => text === text.trim(),
    expected: 'no space at either end',
    remedy: 'Remove the spaces around the text.',
  },
  {
    holds: (text) => !text.includes('  '),
    expected: 'single spaces',
    remedy: 'Remove the second of the two spaces.',
  },
  {
    holds: (text) => text === text.normalize('NFC'),
    expected: 'composed characters (Unicode NFC)',
    remedy:
      'Type the text again or convert it to NFC: it was probably copied from a macOS file name or a PDF.',
  },
  {
    // Format characters (zero-width, bidirectional, soft hyphen) are as invisible as control characters; of those that
    // will never be characters XML allows none.
    holds: (text) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u.test(text),
    expected: 'one line without control or invisible characters',
    remedy: 'Remove the character shown as \\u….',
  },
];

/** Whether something in a text looks like a tag: an expression for all of it would take the square of its length. */
export function hasTag(text: string): boolean {
  const start = text.search(/<[/a-z!]/i);
  return start >= 0 && text.includes('>', start);
}

const noTags: TextRule = {
  holds: (text) => !hasTag(text),
  expected: 'plain text without HTML tags',
  remedy: 'Remove the tag; the page decides how the text looks.',
};

const plainTextRules = [...textRules, noTags];

/** A text that may name components of the page as tags: `<source>…</source>`. */
export const messageText = textThatHolds(textRules);

/** A text without mark-up. */
export const plainText = textThatHolds(plainTextRules);

/** The rule that a plain text breaks first, or undefined. */
export function brokenTextRule(text: string): TextRule | undefined {
  return plainTextRules.find((rule) => !rule.holds(text));
}

/** A check whose issue says what is expected and, as its message, what the editor does about it. */
export function holding<Value>(
  holds: (value: Value) => boolean,
  expected: string | ((value: Value) => string),
  remedy: string,
): v.RawCheckAction<Value> {
  return v.rawCheck<Value>(({ dataset, addIssue }) => {
    if (!dataset.typed || holds(dataset.value)) return;
    addIssue({
      message: remedy,
      expected: typeof expected === 'string' ? expected : expected(dataset.value),
    });
  });
}

function textThatHolds(rules: readonly TextRule[]): v.GenericSchema<string> {
  return v.pipe(
    v.string(),
    v.rawCheck(({ dataset, addIssue }) => {
      const broken = dataset.typed ? rules.find((rule) => !rule.holds(dataset.value)) : undefined;
      if (broken) addIssue({ message: broken.remedy, expected: broken.expected });
    }),
  );
}
