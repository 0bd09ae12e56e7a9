import { type RefObject, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Link } from 'react-router';
import { LANGUAGES, type Language, useMessages } from '../messages/MessagesProvider.tsx';
import { useSignOut } from '../session/use-sign-out.tsx';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Field.tsx';
import { applyTheme, readTheme, type Theme } from '../ui/theme.ts';
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
  const { signOut, dialog } = useSignOut();
  const [theme, setTheme] = useState(readTheme);

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
        <Button onPress={() => void signOut()}>{t.nav.signOut}</Button>
        {dialog}
      </Dialog>
    </Popover>
  );
}
