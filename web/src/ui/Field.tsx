import { type ComponentProps, useId } from 'react';

type Shared = {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
};
type InputProps = Shared & Omit<ComponentProps<'input'>, 'className' | 'id'>;

/** A labelled input, with what is wrong with its content. */
export function Field({ label, hint, error, ...props }: InputProps) {
  const id = useId();
  const described = error || hint ? `${id}-note` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        {...props}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={described}
      />
      {described && (
        <p id={described} className={error ? 'error' : 'hint'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

type TextAreaProps = Shared & Omit<ComponentProps<'textarea'>, 'className' | 'id'>;

/** A labelled input of several lines. */
export function TextArea({ label, hint, error, ...props }: TextAreaProps) {
  const id = useId();
  const described = error || hint ? `${id}-note` : undefined;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <textarea {...props} id={id} className="input" aria-describedby={described} />
      {described && (
        <p id={described} className={error ? 'error' : 'hint'}>
          {error ?? hint}
        </p>
      )}
    </div>
  );
}

type SelectProps = Omit<ComponentProps<'select'>, 'className' | 'id' | 'onChange'> & {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange?: (value: string) => void;
};

/** A labelled choice of one; the browser's own control, which phones show in their way. */
export function Select({ label, isLabelHidden, options, onChange, ...props }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'only-spoken' : undefined}>
        {label}
      </label>
      <select
        {...props}
        id={id}
        className="select"
        onChange={(event) => onChange?.(event.target.value)}
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
