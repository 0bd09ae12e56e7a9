import { createHash } from 'node:crypto';
import type { DocumentNode } from 'graphql';
import { type GraphQLSchema, getArgumentValues, type OperationDefinitionNode } from 'graphql';
import { rootFieldsOf } from '../../supergraph/root-fields.ts';
import type { SignInField } from './rate-limit-settings.ts';

/** One try to sign in within an operation. */
export type SignInAttempt = {
  readonly responseName: string;
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
    return [{ responseName: (field.alias ?? field.name).value, account: digest(account) }];
  });
}

/** Names of fields that say nothing about whether it worked. */
const SILENT = new Set(['errors', 'clientMutationId', '__typename']);

/** Whether the payload of an attempt tells of success: it has something besides errors, or no errors. */
export function hasSignedIn(payload: unknown): boolean {
  if (typeof payload !== 'object' || payload === null) return false;
  const entries = Object.entries(payload);
  const isGiven = entries.some(([name, value]) => !SILENT.has(name) && value !== null);
  const errors = entries.find(([name]) => name === 'errors')?.[1];
  return errors === undefined ? isGiven : Array.isArray(errors) && errors.length === 0;
}

function digest(account: unknown): string {
  const text = String(account ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();
  return createHash('sha256').update(text).digest('base64url');
}
