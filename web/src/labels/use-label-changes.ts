import { useApolloClient } from '@apollo/client/react';
import { v7 as newId } from 'uuid';
import { useChange } from '../api/use-change.ts';
import { useReport } from '../messages/use-report.ts';
import { useWorkspace } from '../workspace/WorkspaceProvider.tsx';
import { CreateLabelDocument } from './generated/create-label.ts';
import { DeleteLabelDocument } from './generated/delete-label.ts';
import type { LabelRowFragment } from './generated/label-row.ts';
import { LabelsDocument } from './generated/labels.ts';
import { UpdateLabelDocument } from './generated/update-label.ts';

export type LabelFields = { readonly name: string; readonly color: string };

/** What can be done to the labels of the workspace. Each is shown at once, wherever the label is. */
export function useLabelChanges() {
  const { cache } = useApolloClient();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const create = useChange(CreateLabelDocument);
  const update = useChange(UpdateLabelDocument);
  const remove = useChange(DeleteLabelDocument);

  function list(change: (labels: readonly LabelRowFragment[]) => readonly LabelRowFragment[]) {
    cache.updateQuery({ query: LabelsDocument, variables: { workspaceId } }, (data) =>
      data?.labels ? { ...data, labels: inOrder(change(data.labels)) } : undefined,
    );
  }

  return {
    /** The new label, and whether the API takes it. */
    create(fields: LabelFields): { label: LabelRowFragment; isTaken: Promise<boolean> } {
      const label: LabelRowFragment = { __typename: 'Label', id: newId(), version: 1, ...fields };
      const without = (labels: readonly LabelRowFragment[]) =>
        labels.filter(({ id }) => id !== label.id);
      const creating = create(
        { id: label.id, workspaceId, ...fields },
        { __typename: 'LabelPayload', label, errors: [] },
      );
      list((labels) => [...without(labels), label]);
      const isTaken = creating.then(({ errors }) => {
        if (errors.length > 0) list(without);
        return report(errors, fields.name);
      });
      return { label, isTaken };
    },
    async update(label: LabelRowFragment, fields: LabelFields): Promise<boolean> {
      const shown = { ...label, ...fields };
      const { errors } = await update(
        { id: label.id, ...fields },
        { __typename: 'LabelPayload', label: shown, errors: [] },
      );
      if (errors.length === 0) list((labels) => labels);
      return report(errors, label.name);
    },
    async remove(label: LabelRowFragment): Promise<boolean> {
      list((labels) => labels.filter(({ id }) => id !== label.id));
      const { errors } = await remove({ id: label.id });
      if (report(errors, label.name)) {
        cache.evict({ id: cache.identify(label) as string });
        cache.gc();
      } else list((labels) => [...labels, label]);
      return errors.length === 0;
    },
  };
}

function inOrder(labels: readonly LabelRowFragment[]): LabelRowFragment[] {
  return labels.toSorted((a, b) => a.name.localeCompare(b.name));
}
