/**
 * What a measured process gets of this one's environment: enough to find its programs.
 *
 * @param nodeOptions as in NODE_OPTIONS
 */
export function inheritedEnvironment(nodeOptions?: string): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, ...(nodeOptions && { NODE_OPTIONS: nodeOptions }) };
}
