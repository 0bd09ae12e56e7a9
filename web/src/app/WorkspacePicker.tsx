import { useNavigate } from 'react-router';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { Select } from '../ui/Field.tsx';
import { useViewer, useWorkspace } from '../workspace/WorkspaceProvider.tsx';

/** Says which workspace one is in, and leads to the others. */
export function WorkspacePicker() {
  const { t } = useMessages();
  const { memberships } = useViewer();
  const current = useWorkspace();
  const navigate = useNavigate();
  return (
    <div className="workspace-picker">
      <Select
        label={t.nav.workspace}
        isLabelHidden
        value={current.slug}
        options={memberships.map(({ workspace }) => [workspace.slug, workspace.name])}
        onChange={(slug) => navigate(`/w/${slug}`)}
      />
    </div>
  );
}
