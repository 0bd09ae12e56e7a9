import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getArgumentValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsOf, rootFieldsOf } from '../../supergraph/root-fields.ts';
import type { SignInField } from './rate-limit-settings.ts';

/** One try to sign in within an operation. */
export type SignInAttempt = {
  readonly responseName: string;
  /** Which field stands behind each name in the payload; names are the client's to choose. */
  readonly fieldOf: ReadonlyMap<string, string>;
  /** Stands for the account, which cannot be read from it. */
  readonly account: string;
};

/** The tries of an operation; each alias is one. */
export function signInAttempts(
  schema: GraphQLSchema,
  { document, operation }: { document: DocumentNode; operation: OperationDefinitionNode },
  { fields, variables }: { fields: readonly SignInField[]; variables: Record<string, unknown> },
): readonly SignInAttempt[] {
  const definitions = schema.getMutationType()?.getFields() ?? {};
  if (operation.operation !== 'mutation') return [];
  return rootFieldsOf(document, operation).flatMap(({ field }) => {
    const known = fields.find((one) => one.field === field.name.value);
    const definition = definitions[field.name.value];
    if (!known || !definition) return [];
    const given = getArgumentValues(definition, field, variables);
    const account = known.account.reduce<unknown>(
      (value, name) => (value as Record<string, unknown> | undefined)?.[name],
      given,
    );
    const responseName = (field.alias ?? field.name).value;
    return [{ responseName, fieldOf: fieldsIn(document, field), account: digest(account) }];
  });
}

function fieldsIn(document: DocumentNode, field: FieldNode): ReadonlyMap<string, string> {
  const fragments = fragmentsOf(document);
  const fields = new Map<string, string>();
  const collect = (selectionSet: SelectionSetNode | undefined): void => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FIELD)
        fields.set((selection.alias ?? selection.name).value, selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else collect(fragments.get(selection.name.value)?.selectionSet);
    }
  };
  collect(field.selectionSet);
  return fields;
}

/** Fields that say nothing about whether it worked. */
const SILENT = new Set(['errors', 'clientMutationId', '__typename']);

/** Whether the payload of an attempt tells of success: it has something besides errors, or no errors. */
export function hasSignedIn(payload: unknown, fieldOf: SignInAttempt['fieldOf']): boolean {
  if (typeof payload !== 'object' || payload === null) return false;
  const entries = Object.entries(payload).map(
    ([name, value]) => [fieldOf.get(name) ?? '__typename', value] as const,
  );
  const isGiven = entries.some(([field, value]) => !SILENT.has(field) && value !== null);
  const errors = entries.find(([field]) => field === 'errors')?.[1];
  return errors === undefined ? isGiven : Array.isArray(errors) && errors.length === 0;
}

function digest(account: unknown): string {
  const text = String(account ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();
  return createHash('sha256').update(text).digest('base64url');
}
