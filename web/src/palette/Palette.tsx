import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useCanWrite, useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { type Command, commandsOf } from './commands.ts';
import { useShortcuts } from './use-shortcuts.ts';

const PaletteDialog = lazy(() => import('./PaletteDialog.tsx'));
const ShortcutsDialog = lazy(() => import('./ShortcutsDialog.tsx'));

/** What can be done by keyboard from anywhere: a palette to search, and keys for what is done often. */
export function Palette() {
  const { t } = useMessages();
  const canWrite = useCanWrite();
  const { slug, role } = useWorkspace();
  const navigate = useNavigate();
  const [shown, setShown] = useState<'palette' | 'shortcuts' | null>(null);
  const commands = commandsOf(t, slug, role === 'ADMIN').filter(
    ({ id }) => canWrite || id !== 'new',
  );

  function run({ to, focus }: Command): void {
    setShown(null);
    if (to) void navigate(to);
    // The dialog gives the focus back before it can go elsewhere.
    if (focus) setTimeout(() => focusField(focus, () => navigate(`/w/${slug}/tasks`)));
  }

  useShortcuts({
    commands,
    onCommand: run,
    onPalette: () => setShown('palette'),
    onHelp: () => setShown('shortcuts'),
  });
  const close = () => setShown(null);
  return (
    <>
      <Button onPress={() => setShown('palette')} aria-keyshortcuts="Control+K">
        <Icon name="search" />
        <span className="palette-text">{t.palette.open}</span>
        <kbd>Ctrl K</kbd>
      </Button>
      <Suspense>
        {shown === 'palette' && (
          <PaletteDialog
            commands={commands}
            onRun={run}
            onHelp={() => setShown('shortcuts')}
            onClose={close}
          />
        )}
        {shown === 'shortcuts' && <ShortcutsDialog commands={commands} onClose={close} />}
      </Suspense>
    </>
  );
}

/** Goes to the field of the page that has this shortcut; where there is none, to a page that has one. */
function focusField(shortcut: string, openPage: () => unknown, isSecondTry = false): void {
  const field = document.querySelector<HTMLElement>(`[data-shortcut="${shortcut}"]`);
  field?.focus();
  if (field || isSecondTry) return;
  openPage();
  setTimeout(() => focusField(shortcut, openPage, true), 300);
}
