import { validate } from 'graphql';
import type { Admitted } from '../admission/admit.ts';
import type { Generation } from './generation.ts';
import { planOperation } from './plan-operation.ts';

/** The same operation on another generation, or null when it does not fit that one. */
export function replan(generation: Generation, admitted: Admitted): Admitted | null {
  const { document, operation } = admitted.operation;
  if (validate(generation.apiJsSchema, document, generation.rules).length > 0) return null;
  try {
    return { ...admitted, generation, operation: planOperation(generation, document, operation) };
  } catch {
    return null;
  }
}
