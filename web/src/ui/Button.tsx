import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';

type Kind = 'primary' | 'quiet' | 'danger';

/** A button; `kind` says how much it asks for attention. */
export function Button({ kind, ...props }: Omit<ButtonProps, 'className'> & { kind?: Kind }) {
  return <AriaButton {...props} className={kind ? `button ${kind}` : 'button'} />;
}
