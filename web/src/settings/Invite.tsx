import { type SubmitEvent, useState } from 'react';
import type { Role } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { Field, Select } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { InviteMemberDocument } from './generated/invite-member.ts';
import { Secret } from './Secret.tsx';

/** Makes an invitation, whose link is shown once, to be handed to the person. */
export function Invite({ onInvited }: { onInvited: () => void }) {
  const { t } = useMessages();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const invite = useChange(InviteMemberDocument);
  const [link, setLink] = useState<string | null>(null);

  async function onSubmit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const email = String(fields.get('email'));
    const role = fields.get('role') as Role;
    const { payload, errors } = await invite({ workspaceId, email, role });
    if (!report(errors, email)) return;
    form.reset();
    setLink(payload?.token ? `${location.origin}/join#${payload.token}` : null);
    onInvited();
  }

  return (
    <>
      <form className="inline-form" onSubmit={onSubmit}>
        <div className="grow">
          <Field label={t.session.email} name="email" type="email" required />
        </div>
        <Select
          label={t.settings.role}
          name="role"
          defaultValue="MEMBER"
          options={Object.entries(t.settings.roles)}
        />
        <Button type="submit">{t.settings.invite}</Button>
      </form>
      {link && <Secret label={t.settings.inviteLink} value={link} />}
    </>
  );
}
