import { lazy, Suspense, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Avatar } from '../ui/Avatar.tsx';
import { useViewer } from '../workspace/WorkspaceProvider.tsx';

const AccountMenu = lazy(() => import('./AccountMenu.tsx'));

/** Opens what belongs to the person. Popovers are loaded with the first that is opened. */
export function AccountButton() {
  const { t } = useMessages();
  const viewer = useViewer();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        className="button quiet"
        aria-label={`${t.nav.account}: ${viewer.displayName}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <Avatar id={viewer.id} name={viewer.displayName} />
      </Button>
      <Suspense>
        {isOpen && <AccountMenu trigger={button} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}
