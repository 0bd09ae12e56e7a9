import { type RefObject, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Link } from 'react-router';
import { useOutbox } from '../api/OutboxProvider.tsx';
import { LANGUAGES, type Language, useMessages } from '../messages/MessagesProvider.tsx';
import { session } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { applyTheme, readTheme, type Theme } from '../ui/theme.ts';
import { useConfirm } from '../ui/use-confirm.tsx';
import { useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';

const LANGUAGE_OPTIONS = Object.entries(LANGUAGES);

/** Who is signed in, and what belongs to this device: language and colours. */
export default function AccountMenu({
  trigger,
  onClose,
}: {
  trigger: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
}) {
  const { t, language, speak } = useMessages();
  const viewer = useViewer();
  const { slug } = useWorkspace();
  const outbox = useOutbox();
  const { ask, dialog } = useConfirm();
  const [theme, setTheme] = useState(readTheme);
  async function signOut(): Promise<void> {
    await outbox.forget();
    await session.signOut();
  }

  async function askToSignOut(): Promise<void> {
    const { length } = await outbox.all();
    if (length === 0) return signOut();
    ask({
      title: t.connection.unsentTitle,
      hint: t.connection.unsent(length),
      confirm: t.connection.giveUp,
      onConfirm: signOut,
    });
  }

  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={onClose}
    >
      <Dialog className="account" aria-label={t.nav.account}>
        <div>
          <strong>{viewer.displayName}</strong>
          <p className="muted">{viewer.email}</p>
        </div>
        <Select
          label={t.nav.language}
          value={language}
          options={LANGUAGE_OPTIONS}
          onChange={(value) => speak(value as Language)}
        />
        <Select
          label={t.nav.theme}
          value={theme}
          options={Object.entries(t.nav.themes)}
          onChange={(value) => {
            setTheme(value as Theme);
            applyTheme(value as Theme);
          }}
        />
        <Link className="account-link" to={`/w/${slug}/profile`} onClick={onClose}>
          {t.nav.profile}
        </Link>
        <Link className="account-link" to={`/w/${slug}/new-workspace`} onClick={onClose}>
          {t.workspace.new}
        </Link>
        <Button onPress={() => void askToSignOut()}>{t.nav.signOut}</Button>
        {dialog}
      </Dialog>
    </Popover>
  );
}
