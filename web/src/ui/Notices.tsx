import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from './Button.tsx';
import { dismiss, useNotices } from './notices.ts';
import { useEscape } from './use-escape.ts';
import './notices.css';

/** Where notices appear; spoken as they come. Errors stay until they are closed, by their button or by Escape. */
export function Notices() {
  const { t } = useMessages();
  const notices = useNotices();
  const latest = notices.at(-1);
  useEscape(() => latest && dismiss(latest.id));
  return (
    <div className="notices" role="status" aria-live="polite">
      {notices.map(({ id, text, isError, actions }) => (
        <div key={id} className={isError ? 'notice is-error' : 'notice'}>
          <span className="notice-text">{text}</span>
          {actions.map((action) => (
            <Button
              key={action.text}
              onPress={() => {
                dismiss(id);
                void action.run();
              }}
            >
              {action.text}
            </Button>
          ))}
          <Button kind="quiet" aria-label={t.app.close} onPress={() => dismiss(id)}>
            ×
          </Button>
        </div>
      ))}
    </div>
  );
}
