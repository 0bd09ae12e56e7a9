import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { notify } from '../ui/notices.ts';

/** Something that is shown once and cannot be had again, to be copied now. */
export function Secret({ label, value }: { label: string; value: string }) {
  const { t } = useMessages();
  return (
    <div className="secret" role="status">
      <p>
        <strong>{label}</strong> <span className="muted">{t.settings.shownOnce}</span>
      </p>
      <div className="inline-form">
        <code className="grow">{value}</code>
        <Button
          onPress={() => navigator.clipboard.writeText(value).then(() => notify(t.settings.copied))}
        >
          {t.settings.copy}
        </Button>
      </div>
    </div>
  );
}
