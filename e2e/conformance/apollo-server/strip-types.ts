import { stripTypeScriptTypes } from 'node:module';

/** Lets Jest read our TypeScript as Node does. */
export function process(source: string): { code: string } {
  return { code: stripTypeScriptTypes(source) };
}
