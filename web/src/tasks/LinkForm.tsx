import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { TaskRelationKind } from '../api/generated/schema.ts';
import { useChange } from '../api/use-change.ts';
import { useMessages } from '../messages/MessagesProvider.tsx';
import { useReport } from '../messages/use-report.ts';
import { Button } from '../ui/Button.tsx';
import { Field, Select } from '../ui/Field.tsx';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { LinkTasksDocument } from './generated/link-tasks.ts';
import { SearchTasksDocument } from './generated/search-tasks.ts';

const CHOICES = ['BLOCKS_INVERSE', 'BLOCKS', 'RELATES_TO', 'DUPLICATES'] as const;
const FOUND = 6;

/** Finds another task by its words and relates it to this one. */
export function LinkForm({ taskId, onLinked }: { taskId: string; onLinked: () => void }) {
  const { t } = useMessages();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const [choice, setChoice] = useState<string>(CHOICES[0]);
  const [text, setText] = useState('');
  const [search, { data }] = useLazyQuery(SearchTasksDocument, { fetchPolicy: 'network-only' });
  const link = useChange(LinkTasksDocument);
  const found = text ? (data?.searchTasks?.edges ?? []) : [];

  async function relate(otherId: string): Promise<void> {
    const isInverse = choice.endsWith('_INVERSE');
    const [from, to] = isInverse ? [otherId, taskId] : [taskId, otherId];
    const kind = choice.replace('_INVERSE', '') as TaskRelationKind;
    const { errors } = await link({ taskId: from, otherId: to, kind });
    if (!report(errors)) return;
    setText('');
    onLinked();
  }

  return (
    <div className="inline-form">
      <Select
        label={t.relations.kind}
        value={choice}
        options={CHOICES.map((name) => [name, t.relations.kinds[name] ?? name])}
        onChange={setChoice}
      />
      <div className="grow">
        <Field
          label={t.relations.find}
          type="search"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            if (target.value.trim())
              void search({
                variables: { workspaceId, text: target.value.slice(0, 200), first: FOUND },
              });
          }}
        />
      </div>
      <div className="mentions" aria-live="polite">
        {found
          .filter(({ node }) => node.id !== taskId)
          .map(({ node }) => (
            <Button key={node.id} onPress={() => void relate(node.id)}>
              {node.number} {node.title}
            </Button>
          ))}
      </div>
    </div>
  );
}
