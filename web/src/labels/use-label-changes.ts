import type { ApolloCache } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback } from 'react';
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

type Payload = { readonly label: LabelRowFragment | null; readonly errors: readonly unknown[] };
type Labels = readonly LabelRowFragment[];

/** What can be done to the labels of the workspace. Each is shown at once, wherever the label is. */
export function useLabelChanges() {
  const client = useApolloClient();
  const report = useReport();
  const { id: workspaceId } = useWorkspace();
  const list = useCallback(
    (cache: ApolloCache, change: (labels: Labels) => Labels) =>
      cache.updateQuery({ query: LabelsDocument, variables: { workspaceId } }, (data) =>
        data?.labels ? { ...data, labels: inOrder(change(data.labels)) } : undefined,
      ),
    [workspaceId],
  );
  const place = useCallback(
    (cache: ApolloCache, { label }: Payload) =>
      label && list(cache, (labels) => [...without(labels, label), label]),
    [list],
  );
  const displace = useCallback(
    (cache: ApolloCache, { label, errors }: Payload) =>
      label && errors.length === 0 && list(cache, (labels) => without(labels, label)),
    [list],
  );
  const create = useChange(CreateLabelDocument, place);
  const update = useChange(UpdateLabelDocument, place);
  const remove = useChange(DeleteLabelDocument, displace);

  return {
    /** The new label, and whether the API takes it. */
    create(fields: LabelFields): { label: LabelRowFragment; isTaken: Promise<boolean> } {
      const label: LabelRowFragment = { __typename: 'Label', id: newId(), version: 1, ...fields };
      const creating = create(
        { id: label.id, workspaceId, ...fields },
        { __typename: 'LabelPayload', label, errors: [] },
      );
      const isTaken = creating.then(({ errors }) => {
        // It may be refused for one of the same name that others have made.
        if (errors.length > 0) void client.refetchQueries({ include: [LabelsDocument] });
        return report(errors, fields.name);
      });
      return { label, isTaken };
    },
    async update(label: LabelRowFragment, fields: LabelFields): Promise<boolean> {
      const { errors } = await update(
        { id: label.id, ...fields },
        { __typename: 'LabelPayload', label: { ...label, ...fields }, errors: [] },
      );
      return report(errors, fields.name);
    },
    async remove(label: LabelRowFragment): Promise<boolean> {
      const { errors } = await remove(
        { id: label.id },
        { __typename: 'LabelPayload', label, errors: [] },
      );
      if (!report(errors, label.name)) return false;
      client.cache.evict({ id: client.cache.identify(label) as string });
      client.cache.gc();
      return true;
    },
  };
}

function without(labels: Labels, { id }: LabelRowFragment): Labels {
  return labels.filter((label) => label.id !== id);
}

function inOrder(labels: Labels): LabelRowFragment[] {
  return labels.toSorted((a, b) => a.name.localeCompare(b.name));
}
