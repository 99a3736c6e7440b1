import { type ChangeEvent, type CompositionEvent, useId, useState } from 'react';

/** What was typed, read: a value, or in words why there is none. */
export type Read<Value> = { readonly value: Value } | { readonly error: string };

type TypedFieldProps<Value> = {
  readonly label: string;
  readonly hint: string;
  readonly value: Value;
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Read<Value>;
  readonly onChange: (value: Value) => void;
  readonly isNumber?: boolean;
};

/**
 * A text field for a value. What is typed stays as it is typed, whether it can be read or not; the value changes only when
 * it can, and never while a syllable is being composed.
 */
export function TypedField<Value>(props: TypedFieldProps<Value>) {
  const { label, hint, value, write, read, onChange } = props;
  const id = useId();
  const [typed, setTyped] = useState<{ readonly text: string; readonly of: string }>();
  const written = write(value);
  // A value that was changed elsewhere, as by the slider, takes the place of what was typed.
  const text = typed?.of === written ? typed.text : written;
  const result = read(text);
  const error = 'error' in result ? result.error : undefined;

  const take = (next: string, isComposing: boolean) => {
    const after = read(next);
    const isValue = !isComposing && 'value' in after;
    setTyped({ text: next, of: isValue ? write(after.value) : written });
    if (isValue) onChange(after.value);
  };

  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={props.isNumber ? 'numeric' : undefined}
        autoComplete="off"
        value={text}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
        onChange={(event: ChangeEvent<HTMLInputElement>) =>
          take(event.target.value, (event.nativeEvent as InputEvent).isComposing === true)
        }
        onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) =>
          take(event.currentTarget.value, false)
        }
      />
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
    </div>
  );
}
